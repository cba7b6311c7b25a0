import type { z } from 'zod';
import type { BusinessCalendar } from '#platform/calendar';
import { isWithinScope, type Actor, type Recorded } from '#platform/kernel';
import type { OpenedCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { isLook } from '../looked-at.js';
import { openState } from '../open-state.js';
import { waitingFor } from '../waiting-for.js';
import { deadlinesWithOrigin } from './deadline-origins.js';
import type { shownCheck } from './shown-check.js';

type Event = Recorded<ConsentCheckEvent>;
type DataOf<T extends Event['type']> = Extract<Event, { type: T }>['data'];

const orNull = <T>(value: T | undefined): T | null => value ?? null;

/** Whether a reader may know of the check: its region, the region it is offered to, and the centre. */
export function mayRead(reader: Actor, { region, offeredTo = region }: OpenedCheck): boolean {
  const row = consentChecksPolicy.ReadConsentCheck;
  return [region, offeredTo].some((responsible) => isWithinScope(reader, row, responsible));
}

/** The view of a check as its events tell it; personal fields are still as stored. */
export function historyOf(
  id: string,
  check: OpenedCheck,
  { events, calendar }: { readonly events: readonly Event[]; readonly calendar: BusinessCalendar },
) {
  const { programme, sample, region, progress, reportedTo } = check;
  const state = openState(check);
  const looked = events.findLast(isLook);
  return {
    id,
    revision: events.length - 1,
    ...{ programme, sample, region, reportedTo },
    ...openingOf(events),
    round: orNull(check.round),
    offeredTo: orNull(check.offeredTo),
    state,
    waitingFor: waitingFor(state),
    looked: looked !== undefined,
    lookedOn: orNull(looked?.data.occurredOn),
    closedBecause: progress.phase === 'closed' ? progress.because : null,
    analysedOn: orNull(check.analysedOn),
    complianceAtAnalysis: orNull(check.complianceAtAnalysis),
    deviations: 'finding' in progress ? progress.finding.deviations : [],
    retrospectiveConsent: 'finding' in progress ? progress.finding.retrospectiveConsent : null,
    investigatedSince: orNull(check.investigatedSince),
    patientContact: orNull(check.patientContact),
    answer: answerOf(events),
    evidence: evidenceOf(events),
    deadlines: deadlinesWithOrigin(check.deadlines, events, calendar),
    history: events.map(entryOf),
  } satisfies Omit<z.input<typeof shownCheck>, 'asOf' | 'knownOn' | 'actions'>;
}

function openingOf([first]: readonly Event[]) {
  if (first?.type !== 'ConsentCheckOpened') throw new Error('a check that was never opened');
  const { origin, patientGroup, department, family, relation } = first.data;
  return {
    origin,
    patientGroup: orNull(patientGroup),
    department: orNull(department),
    family: orNull(family),
    relation: orNull(relation),
  };
}

/** What was said since the question was last put. */
const sinceAsked = (events: readonly Event[]): readonly Event[] =>
  events.slice(events.findLastIndex(({ type }) => type === 'CheckReopened') + 1);

function answerOf(events: readonly Event[]) {
  const event = sinceAsked(events).findLast(({ type }) => type === 'CheckAnswered');
  if (event?.type !== 'CheckAnswered') return null;
  const { consent, exemption, checklist, information, answeredBy, occurredOn } = event.data;
  return {
    ...{ consent, information, answeredBy, occurredOn },
    exemption: orNull(exemption),
    checklist: orNull(checklist),
    revision: event.revision,
  };
}

/** The forms that were shown, by their hashes: those of the latest answer, and those obtained afterwards. */
function evidenceOf(events: readonly Event[]) {
  const asked = sinceAsked(events);
  const answered = asked.findLast(({ type }) => type === 'CheckAnswered');
  const shown = asked.filter((event) => event === answered || event.type === 'RetrospectiveConsentObtained');
  return shown.flatMap(({ data, type, revision }) =>
    (data as DataOf<'CheckAnswered' | 'RetrospectiveConsentObtained'>).evidence.map((form) => ({
      ...form,
      shownWith: type === 'CheckAnswered' ? ('answer' as const) : ('retrospective-consent' as const),
      revision,
    })),
  );
}

function entryOf({
  id,
  type,
  revision,
  position,
  recordedAt,
  metadata,
  data: { occurredOn, ...data },
}: Event) {
  return { id, type, revision, position, occurredOn, recordedAt, by: metadata.actor, data };
}
