import type * as timeCodes from '../../../libs/platform/login/time-code.js';
import { built } from '../built.js';

const { codeOfStep, stepAt } = await built<typeof timeCodes>('libs/platform/login/time-code.js');

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The app on somebody's phone. */
export class Authenticator {
  readonly #key: Uint8Array;
  #last = 0;

  /** Takes the key as the page shows it, for whoever has no camera. */
  constructor(shown: string) {
    const bits = [...shown.replaceAll(/\s/g, '')]
      .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
      .join('');
    this.#key = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  }

  /** A code that has not been given before. As each is good once, this phone's clock is now behind, now ahead. */
  async code(): Promise<string> {
    const now = (): number => stepAt(Date.now());
    this.#last = Math.max(this.#last + 1, now() - 1);
    while (this.#last > now() + 1) await new Promise((resolve) => setTimeout(resolve, 250));
    return codeOfStep(this.#key, this.#last);
  }

  /** The code that was given last. */
  spent(): string {
    return codeOfStep(this.#key, this.#last);
  }

  /** A code that is none of today's. */
  wrong(): string {
    const near = [-2, -1, 0, 1, 2].map((off) => codeOfStep(this.#key, stepAt(Date.now()) + off));
    return ['000000', '000001', '000002'].find((code) => !near.includes(code)) ?? '000003';
  }
}
