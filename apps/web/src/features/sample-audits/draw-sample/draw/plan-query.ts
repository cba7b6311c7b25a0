import type { Allocation } from '../../round.js';

/** How a draw of a size is asked about. */
export interface PlanQuery {
  readonly allocation: Allocation['kind'];
  readonly size?: number;
  readonly minimum?: number;
  readonly perRegion?: string;
}

/** An allocation as the question about it takes it. */
export function planQueryOf(rule: Allocation): PlanQuery {
  if (rule.kind === 'fixed') {
    const perRegion = Object.entries(rule.perRegion).map(([region, units]) => `${region}:${units}`);
    return { allocation: 'fixed', perRegion: perRegion.join(',') };
  }
  const { kind: allocation, total: size } = rule;
  return rule.kind === 'minimum' ? { allocation, size, minimum: rule.minimum } : { allocation, size };
}
