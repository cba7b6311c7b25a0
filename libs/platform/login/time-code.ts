import { createHmac } from 'node:crypto';

const STEP_MS = 30_000;
const DIGITS = 6;
/** How many steps the clock of a phone may be off, either way (RFC 6238, 5.2). */
const TOLERANCE = 1;

/** The number of the time step that an instant, in milliseconds, lies in (RFC 6238, 4.1). */
export const stepAt = (instant: number): number => Math.floor(instant / STEP_MS);

/** The six digits of a time step: HOTP with SHA-1 (RFC 4226, 5.3). */
export function codeOfStep(key: string | Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The earliest time step about that instant whose code this is; nothing when it is of none. */
export function stepOfCode(key: string | Uint8Array, code: string, instant: number): number | undefined {
  const now = stepAt(instant);
  const steps = Array.from({ length: 2 * TOLERANCE + 1 }, (_, index) => now - TOLERANCE + index);
  return steps.find((step) => codeOfStep(key, step) === code);
}
