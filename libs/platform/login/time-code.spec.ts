import { describe, expect, it } from '@jest/globals';
import { codeOfStep, stepAt, stepOfCode } from './time-code.js';

/** The key of the examples of RFC 6238, appendix B; their last six digits. */
const KEY = '12345678901234567890';
const EXAMPLES = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const;

describe('a code of an authenticator', () => {
  it.each(EXAMPLES)('is at %i seconds as RFC 6238 says', (seconds, code) =>
    expect(codeOfStep(KEY, stepAt(seconds * 1000))).toBe(code),
  );

  it('tells its time step while the clocks differ by one at most', () => {
    const step = stepAt(1_234_567_890_000);
    const stepSeen = (off: number) => stepOfCode(KEY, '005924', 1_234_567_890_000 + off * 30_000);
    expect([-2, -1, 0, 1, 2].map(stepSeen)).toEqual([undefined, step, step, step, undefined]);
  });

  it('is of no step when it is wrong', () => {
    expect(stepOfCode(KEY, '005925', 1_234_567_890_000)).toBeUndefined();
    expect(stepOfCode(KEY, '', 1_234_567_890_000)).toBeUndefined();
  });
});
