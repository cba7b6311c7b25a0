import { derivedId } from '#platform/kernel';
import type { ObligationChange, ObligationSubject } from './obligation.js';
import type { Pause, Term } from './planned-steps.js';

/** One duty of one owner with its deadline. A duty that moves to another owner is another obligation. */
export interface Obligation extends Term {
  readonly id: string;
  readonly kind: string;
  readonly status: 'open' | 'suspended' | 'closed';
  /** The day of the latest change of status, and what brought it about. */
  readonly since: string;
  readonly because?: string | undefined;
  /** Opened while the subject stood still: its owner is still told of it. */
  readonly openedSuspended: boolean;
}

/** All that is known of a subject and its obligations. */
export interface SubjectBook {
  readonly about?: ObligationSubject | undefined;
  /** What is opened stands still for this reason until the suspension is lifted. */
  readonly held?: { readonly because: string } | undefined;
  readonly obligations: readonly Obligation[];
}

export const emptyBook: SubjectBook = { obligations: [] };

type ChangeOf<T extends ObligationChange['change']> = Extract<ObligationChange, { change: T }>;
type Edit = (obligation: Obligation) => Obligation;

const latest = (a: string, b: string): string => (a > b ? a : b);

/** The book after one change; `eventId` is the event that told it. */
export function evolveBook(book: SubjectBook, change: ObligationChange, eventId: string): SubjectBook {
  switch (change.change) {
    case 'described':
      return { ...book, about: change.subject };
    case 'opened':
      return opened(book, change, { eventId, instead: 'replaced' });
    case 'reassigned':
      return opened(book, { ...change, openedOn: change.on }, { eventId, instead: 'reassigned' });
    case 'closed':
      return edit(book, change.kind, close(change.on, change.because));
    case 'suspended':
      return suspended(book, change);
    case 'resumed':
      return edit(book, change.kind, resume(change.on, change.dueOn));
    case 'lifted':
      return edit({ ...book, held: undefined }, 'all', (each) =>
        each.status === 'suspended' ? resume(change.on, each.dueOn)(each) : each,
      );
  }
}

interface Opening {
  readonly eventId: string;
  /** Why an obligation of the kind that is still open ends. */
  readonly instead: 'replaced' | 'reassigned';
}

function opened(
  book: SubjectBook,
  change: Omit<ChangeOf<'opened'>, 'change'>,
  { eventId, instead }: Opening,
): SubjectBook {
  const { subject, kind, owner, openedOn, dueOn } = change;
  const before = edit(book, kind, close(openedOn, instead));
  const fresh: Obligation = {
    id: derivedId('obligation', eventId, subject, kind),
    kind,
    owner,
    openedOn,
    dueOn,
    pauses: [],
    status: book.held ? 'suspended' : 'open',
    since: openedOn,
    because: book.held?.because,
    openedSuspended: book.held !== undefined,
  };
  return { ...before, obligations: [...before.obligations, fresh] };
}

function suspended(book: SubjectBook, { on, because, alsoLater }: ChangeOf<'suspended'>): SubjectBook {
  const stopped = edit(book, 'all', (each) =>
    each.status === 'open' ? { ...each, status: 'suspended', since: on, because } : each,
  );
  return alsoLater ? { ...stopped, held: { because } } : stopped;
}

const close =
  (on: string, because: string): Edit =>
  (each) => ({ ...each, status: 'closed', since: on, because });

const resume =
  (on: string, dueOn: string): Edit =>
  (each) => {
    if (each.status === 'open') return { ...each, dueOn };
    const pause: Pause = { from: each.since, to: latest(on, each.since) };
    const pauses = [...each.pauses, pause];
    return { ...each, status: 'open', since: on, because: undefined, dueOn, pauses };
  };

function edit(book: SubjectBook, kind: string, change: Edit): SubjectBook {
  const concerned = (each: Obligation) => each.status !== 'closed' && (kind === 'all' || each.kind === kind);
  return { ...book, obligations: book.obligations.map((each) => (concerned(each) ? change(each) : each)) };
}
