import { START, type Position } from '#platform/event-store';

/** How many places of the log lie between two positions, when the store's positions tell. */
export type Distance = (from: Position, to: Position) => number | undefined;

/** For stores that count their events 1, 2, 3 …; anything else gives `undefined`. */
export const denseDistance: Distance = (from, to) => {
  const numbers = [from, to].map((position) => (position === START ? 0 : Number(position)));
  const [a, b] = numbers as [number, number];
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) ? Math.max(0, b - a) : undefined;
};
