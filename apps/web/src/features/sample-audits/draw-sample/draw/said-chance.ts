/** Shares of errors that a sample may be asked to show. */
export const ERROR_RATES = [0.01, 0.02, 0.05, 0.1] as const;

// Chances are reckoned in floating point; 0.95 may come as a hair less.
const HAIR = 1e-9;

/** How a chance is said. */
export interface SaidChance {
  readonly key: 'none' | 'at-least' | 'nearly' | 'certain';
  readonly percent: number;
}

/** A chance in whole per cent, never more than it is. */
export function saidChance(chance: number): SaidChance {
  if (chance <= 0) return { key: 'none', percent: 0 };
  if (chance >= 1) return { key: 'certain', percent: 100 };
  const percent = Math.floor(chance * 100 + HAIR);
  return percent >= 99 ? { key: 'nearly', percent: 99 } : { key: 'at-least', percent };
}
