import {
  freeText,
  localDate,
  personal,
  refuseAccess,
  requireAllowed,
  requireOrderedDate,
  requireScope,
  type Actor,
  type DomainCommand,
  type Personal,
  type PolicyRow,
} from '#platform/kernel';
import type { ConsentCheck, OpenedCheck, Phase, Progress } from './consent-check.js';
import { refuseCheck } from './consent-check.problems.js';

/** What every command of this room may say: the day of effect (today when left out) and a free text. */
export const said = { occurredOn: localDate.optional(), note: freeText().optional() };

type CheckCommand = DomainCommand<{
  readonly occurredOn?: string | undefined;
  readonly note?: string | undefined;
}>;

/** A command that passed the door: the check as it stands, and what every event of the command carries. */
export interface Entered {
  readonly check: OpenedCheck;
  readonly region: string;
  readonly occurredOn: string;
  readonly note: Personal | undefined;
}

/** The asks of every command, in this order: the role, the check, the region, the day. */
export function enter(command: CheckCommand, check: ConsentCheck, row: PolicyRow): Entered {
  requireAllowed(command.issued.actor, row);
  const opened = requireOpened(command, check);
  requireScope(command.issued.actor, row, opened.region);
  return enterOnDay(command, opened);
}

/** As `enter`, for a reply to an offered transfer: only the region it is offered to may speak. */
export function enterAsReceiver(command: CheckCommand, check: ConsentCheck, row: PolicyRow): Entered {
  requireAllowed(command.issued.actor, row);
  const opened = requireOpened(command, check);
  requireScope(command.issued.actor, row, opened.offeredTo ?? opened.region);
  return enterOnDay(command, opened);
}

function requireOpened({ id }: CheckCommand, check: ConsentCheck): OpenedCheck {
  if (check.status === 'unopened') throw refuseCheck('consent-check.unknown', { id });
  return check;
}

function enterOnDay(command: CheckCommand, check: OpenedCheck): Entered {
  const { actor, today } = command.issued;
  // Tilsyn follows events whose days it did not choose: its own day moves up to the check's instead of being refused.
  const earliest = actor.role === 'system' ? check.latestOccurredOn : '';
  const day = dayOf(command);
  const occurredOn = day < earliest ? earliest : day;
  requireOrderedDate(occurredOn, today, check.latestOccurredOn);
  return { check, region: check.region, occurredOn, note: noteOf(command) };
}

export const dayOf = ({ input, issued }: CheckCommand): string => input.occurredOn ?? issued.today;

/** The note as the event keeps it, sealed under the sample's own key. */
export const noteOf = ({ id, input }: CheckCommand): Personal | undefined =>
  input.note === undefined ? undefined : personal(`sample:${id}`, input.note);

const wrongPhase = {
  opened: 'consent-check.not-answered',
  requested: 'consent-check.not-answered',
  answered: 'consent-check.not-assessed',
  nonconforming: 'consent-check.remedy-pending',
  proposed: 'consent-check.closing-proposed',
  barred: 'consent-check.data-handling-pending',
  closed: 'consent-check.closed',
} as const satisfies Record<Phase, string>;

/** Refuses unless the check stands in one of the phases, saying where it stands instead. */
export function requirePhase<P extends Phase>(
  check: OpenedCheck,
  ...phases: readonly P[]
): Extract<Progress, { phase: P }> {
  const { progress } = check;
  const isOneOf = (given: Progress): given is Extract<Progress, { phase: P }> =>
    (phases as readonly Phase[]).includes(given.phase);
  if (isOneOf(progress)) return progress;
  throw refuseCheck(wrongPhase[progress.phase]);
}

/** Refuses anything to a closed check. */
export function requireNotClosed({ progress }: OpenedCheck): void {
  if (progress.phase === 'closed') throw refuseCheck('consent-check.closed');
}

/** The centre rules on a matter only once it has ended its own investigation, so that the clocks are told to run on. */
export function requireNoInvestigation({ investigatedSince }: OpenedCheck): void {
  if (investigatedSince !== undefined) throw refuseCheck('consent-check.under-investigation');
}

/** Four eyes: refuses whoever did the earlier step, administrators and the system included. */
export function requireAnotherPerson(actor: Actor, earlier: string): void {
  if (actor.id === earlier) throw refuseAccess('access.same-person');
}

/** Refuses evidence that says it was signed after the day of the record. */
export function requireSignedBefore(
  evidence: readonly { readonly signedOn?: string | undefined }[],
  date: string,
): void {
  const late = evidence.find(({ signedOn }) => signedOn !== undefined && signedOn > date)?.signedOn;
  if (late !== undefined) throw refuseCheck('consent-check.signed-in-the-future', { signedOn: late, date });
}
