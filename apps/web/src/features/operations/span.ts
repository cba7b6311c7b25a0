const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const;

/** A span in the largest unit of which it holds two, rounded down. */
export function inParts(seconds: number): { unit: 'days' | 'hours' | 'minutes' | 'seconds'; count: number } {
  const found = UNITS.find(([, size]) => seconds >= 2 * size);
  if (!found) return { unit: 'seconds', count: Math.floor(seconds) };
  const [unit, size] = found;
  return { unit, count: Math.floor(seconds / size) };
}

/** How much of a whole is behind, between 0 and 1; nothing while it is not known. */
export function share(done: number | null, total: number | null): number | undefined {
  if (done === null || total === null || total <= 0) return undefined;
  return Math.min(1, Math.max(0, done / total));
}
