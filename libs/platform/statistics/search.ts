/**
 * The smallest whole number from `low` to `high` that passes; what passes once must pass for all above it.
 */
export function smallest(low: number, high: number, passes: (value: number) => boolean): number {
  let [below, found] = [low - 1, high];
  while (found - below > 1) {
    const middle = Math.floor((below + found) / 2);
    if (passes(middle)) found = middle;
    else below = middle;
  }
  return found;
}
