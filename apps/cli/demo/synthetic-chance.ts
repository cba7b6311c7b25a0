import { createHash } from 'node:crypto';

/** Chance that is the same on every machine: the bytes of SHA-256 over a seed and a name. */
export class SyntheticChance {
  constructor(private readonly seed: string) {}

  /** A number from 0 up to 1, fixed by the name. */
  share(...name: readonly (string | number)[]): number {
    const digest = createHash('sha256')
      .update(`${this.seed}|${name.join('|')}`)
      .digest();
    return digest.readUIntBE(0, 6) / 2 ** 48;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number, ...name: readonly (string | number)[]): number {
    return from + Math.floor(this.share(...name) * (to - from + 1));
  }

  /** One of several, with weights. */
  pick<T>(
    choices: readonly { readonly value: T; readonly weight: number }[],
    ...name: readonly (string | number)[]
  ): T {
    const total = choices.reduce((sum, { weight }) => sum + weight, 0);
    let left = this.share(...name) * total;
    for (const { value, weight } of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = choices.at(-1);
    if (!last) throw new RangeError('nothing to choose from');
    return last.value;
  }
}
