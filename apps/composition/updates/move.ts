import type { Position } from '#platform/event-store';
import type { LiveMark } from '#platform/projections';

/** Where the log and the read models stood at one look. */
export interface Look {
  readonly head: Position;
  readonly marks: readonly LiveMark[];
}

/** What moved between two looks: names of read models and a place in the log, and nothing of any item. */
export interface Move {
  /** Every read model named shows the log up to here; the end of the log when only the log moved. */
  readonly position: Position;
  readonly projections: readonly string[];
}

type Compare = (a: Position, b: Position) => number;

/** What moved since the look before; nothing when all stands as it stood. */
export function moveBetween(before: Look, after: Look, compare: Compare): Move | undefined {
  const known = new Map(before.marks.map(({ name, mark }) => [name, mark]));
  const moved = after.marks.filter(({ name, mark }) => known.get(name) !== mark);
  if (moved.length === 0 && before.head === after.head) return undefined;
  return { position: reachedBy(moved, after.head, compare), projections: moved.map(({ name }) => name) };
}

/** All there is, for whoever came back and may have missed something. */
export const wholeOf = ({ head, marks }: Look, compare: Compare): Move => ({
  position: reachedBy(marks, head, compare),
  projections: marks.map(({ name }) => name),
});

function reachedBy(marks: readonly LiveMark[], head: Position, compare: Compare): Position {
  return marks.reduce((least, { position }) => (compare(position, least) < 0 ? position : least), head);
}
