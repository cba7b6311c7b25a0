import type { TFunction } from 'i18next';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { serverComplaints } from '#web/lib/complaints.js';
import { needsSignIn, ProblemError } from '#web/lib/problem.js';
import type { Outcome } from './outbox.js';

/** Refusals that say nothing about what was entered: it is sent again later. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/** What an attempt to send came to. */
export async function outcomeOf(sending: Promise<Accepted>, t: TFunction): Promise<Outcome> {
  try {
    const { id, revision, events } = await sending;
    return { kind: 'sent', check: id, recorded: { count: events.length, last: revision + 1 } };
  } catch (error) {
    if (!(error instanceof ProblemError)) return { kind: 'unreachable' };
    if (needsSignIn(error)) return { kind: 'signed-out' };
    if (isPassing(error.problem.status)) return { kind: 'unreachable' };
    return { kind: 'refused', complaints: serverComplaints(error, t) };
  }
}
