import type { Explanation } from '../reminder.js';

/** One thing that happened to an obligation or to its mail. */
export interface Happening {
  /** A day, or an instant. */
  readonly at: string;
  readonly what: 'opened' | 'stood-still' | 'went-on' | 'due' | Explanation['mails'][number]['state'];
  readonly code?: string;
}

/** What happened so far, oldest first; what has not happened by the day is left out. */
export function whatHappened(
  { openedOn, dueOn, pauses, mails }: Pick<Explanation, 'openedOn' | 'dueOn' | 'pauses' | 'mails'>,
  day: string,
): readonly Happening[] {
  const told: readonly Happening[] = [
    { at: openedOn, what: 'opened' },
    ...pauses.flatMap(({ from, to }): Happening[] => [
      { at: from, what: 'stood-still' },
      { at: to, what: 'went-on' },
    ]),
    { at: dueOn, what: 'due' },
    ...mails.map(({ at, state, code }): Happening => ({ at, what: state, ...(code ? { code } : {}) })),
  ];
  return told
    .filter(({ at }) => at.slice(0, 10) <= day)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
