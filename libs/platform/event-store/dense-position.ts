import { START, type Position } from './event-store.js';

/** The number of a position whose store counts events from 1 without holes; 0 for `START`. */
export function numberOf(position: Position): bigint {
  if (position === START) return 0n;
  if (!/^[1-9]\d{0,18}$/.test(position)) throw new RangeError(`"${position}" is no position of this store`);
  return BigInt(position);
}

/** The position of the event with that number; `START` for 0. */
export const positionOf = (number: bigint): Position => (number === 0n ? START : number.toString());

/** Orders two dense positions. */
export function comparePositions(a: Position, b: Position): number {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
