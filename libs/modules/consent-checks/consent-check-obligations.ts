import type { ObligationChange, Owner } from '#modules/reminders';
import { idOf, type Recorded } from '#platform/kernel';
import type { ConsentCheckEvent } from './consent-check-events.js';
import { deadlineChanges, type DeadlineChange, type Party } from './deadlines.js';

/** Where the link of a mail leads. */
const SUBJECT_TYPE = 'consent-check';

const ownerOf = (party: Party): Owner =>
  party === 'centre' ? { party: 'centre' } : { party: 'region', region: party.region };

/**
 * What an event of a check means for deadlines, told by the event alone. The label is the sample's pseudonymous id,
 * since it ends up in mails.
 */
export function consentCheckObligations(
  event: Pick<Recorded<ConsentCheckEvent>, 'type' | 'data' | 'stream'>,
): ObligationChange[] {
  const subject = idOf(event.stream);
  const told = event as ConsentCheckEvent;
  const described: ObligationChange[] =
    told.type === 'ConsentCheckOpened' ? [describe(subject, told.data)] : [];
  return [...described, ...deadlineChanges(told).map((change) => obligationChange(change, subject, told))];
}

function describe(
  id: string,
  { sample: label, programme, round }: Extract<ConsentCheckEvent, { type: 'ConsentCheckOpened' }>['data'],
): ObligationChange {
  return { change: 'described', subject: { type: SUBJECT_TYPE, id, label, programme, round } };
}

function obligationChange(
  change: DeadlineChange,
  subject: string,
  { type: because, data: { occurredOn: on } }: ConsentCheckEvent,
): ObligationChange {
  switch (change.change) {
    case 'opened':
      return { ...change, subject, owner: ownerOf(change.owner), openedOn: on };
    case 'reassigned':
      return { ...change, subject, owner: ownerOf(change.owner), on };
    case 'resumed':
      return { ...change, subject, on };
    case 'closed':
    case 'suspended':
      return { ...change, subject, on, because };
  }
}
