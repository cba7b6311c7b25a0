import type { ConsentCheckEvent } from '#modules/consent-checks';
import { dateOfDayNumber } from '#platform/calendar';
import { personal } from '#platform/kernel';
import type { Chance } from '../chance.js';

/** What one command added to a check: events of one effect day, recorded on that day or later. */
export interface Happening {
  readonly events: readonly ConsentCheckEvent[];
  readonly recordedDay: number;
}

export interface CheckToFollow {
  readonly id: string;
  readonly round: string;
  readonly region: string;
  readonly patientGroup: string;
  readonly openedDay: number;
}

const REGIONS = ['1081', '1082', '1083', '1084', '1085'] as const;
const checklist = {
  writtenForm: 'yes',
  dated: 'yes',
  formVersionStated: 'yes',
  stanceOnSecondaryFindings: 'yes',
  stanceOnNewKnowledge: 'yes',
  toldOfStorageAtCentre: 'yes',
  toldOfTissueUseRegister: 'yes',
  patientInformationHandedOut: 'yes',
} as const;
const form = {
  sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  bytes: 48_213,
  formVersion: '2.1',
  filedIn: 'patient-record',
} as const;

/** Writes one check's history as its days go by. */
class CheckStory {
  readonly happenings: Happening[] = [];
  #day: number;
  #recorded: number;
  #region: string;

  constructor(
    readonly check: CheckToFollow,
    readonly chance: Chance,
  ) {
    this.#day = check.openedDay;
    this.#recorded = check.openedDay;
    this.#region = check.region;
  }

  /** The facts that nearly every event has. */
  get at() {
    return { region: this.#region, occurredOn: dateOfDayNumber(this.#day) };
  }

  later(days: number): string {
    return dateOfDayNumber(this.#day + days);
  }

  wait(from: number, to: number): void {
    this.#day += this.chance.between(from, to);
  }

  moveTo(region: string): void {
    this.#region = region;
  }

  /** Most is recorded on its day, some of it days and a little of it weeks later. */
  add(...events: ConsentCheckEvent[]): void {
    const delay = this.chance.happens(0.88) ? 0 : this.chance.between(1, this.chance.happens(0.85) ? 7 : 40);
    this.#recorded = Math.max(this.#recorded, this.#day + delay);
    this.happenings.push({ events, recordedDay: this.#recorded });
  }

  note(probability: number) {
    if (!this.chance.happens(probability)) return {};
    return { note: personal(`sample:${this.check.id}`, 'Blanketten ligger i en anden journal end ventet.') };
  }
}

/** One sample's way from the opening to the closing, or as far as it came: about seven events. */
export function checkHistory(check: CheckToFollow, chance: Chance): readonly Happening[] {
  const story = new CheckStory(check, chance);
  open(story);
  if (chance.happens(0.03)) return story.happenings;
  if (chance.happens(0.15)) investigate(story);
  if (chance.happens(0.1)) transfer(story);
  const nonconforming = chance.happens(0.3);
  answer(story, nonconforming);
  if (nonconforming) remedy(story);
  return story.happenings;
}

function open(story: CheckStory): void {
  const { check, chance, at } = story;
  const { round, patientGroup, id } = check;
  const drawn = { programme: 'dk-genome', origin: 'drawn', unitSize: chance.happens(0.4) ? 3 : 1 } as const;
  const rules = { answerBusinessDays: 10, requestsAnswer: true };
  const sample = { sample: `P-${id}`, patientGroup, department: `D-${at.region}-${chance.between(1, 4)}` };
  const analysedOn = story.later(-chance.between(30, 200));
  story.add({ type: 'ConsentCheckOpened', data: { ...at, ...drawn, ...rules, ...sample, round, analysedOn } });
  story.wait(0, 2);
  story.add({ type: 'AnswerRequested', data: { ...story.at, dueOn: story.later(14), businessDays: 10 } });
}

function investigate(story: CheckStory): void {
  story.wait(1, 6);
  story.add({ type: 'InvestigationStarted', data: { ...story.at, ...story.note(0.1) } });
  story.wait(2, 15);
  const resumed = [{ kind: 'answer' as const, dueOn: story.later(8) }];
  story.add({ type: 'InvestigationEnded', data: { ...story.at, resumed } });
}

function transfer(story: CheckStory): void {
  const to = story.chance.pick(REGIONS);
  const from = story.at.region;
  if (to === from) return;
  story.wait(1, 6);
  story.add({ type: 'TransferOffered', data: { ...story.at, to, replyDueOn: story.later(7) } });
  story.wait(1, 10);
  if (story.chance.happens(0.3)) {
    story.add({ type: 'TransferRefused', data: { ...story.at, by: to } });
    return;
  }
  story.moveTo(to);
  const restarted = [{ kind: 'answer' as const, dueOn: story.later(14) }];
  story.add({ type: 'TransferAccepted', data: { ...story.at, from, restarted } });
}

function answer(story: CheckStory, nonconforming: boolean): void {
  story.wait(2, 24);
  const found = nonconforming
    ? { consent: 'not-obtained' as const, evidence: [], information: { given: 'yes', certainty: 'probable' } as const }
    : { consent: 'written' as const, evidence: [form], information: { given: 'yes', certainty: 'confirmed' } as const };
  const answeredBy = `contact-${story.at.region}`;
  const assessmentDueOn = story.later(7);
  story.add({ type: 'CheckAnswered', data: { ...story.at, ...found, answeredBy, checklist, assessmentDueOn } });
  story.wait(1, 9);
  const assessed = { ...story.at, assessedBy: 'auditor-1', ...story.note(0.05) };
  if (nonconforming) {
    const due = { patientContactDueOn: story.later(1), patientContactConfirmationDueOn: story.later(7) };
    const deviations = [{ type: 'consent-missing', weight: 'nonconformity' } as const];
    story.add({ type: 'CheckAssessed', data: { ...assessed, ...due, complianceAtAnalysis: 'nonconforming', deviations } });
    return;
  }
  story.add(
    { type: 'CheckAssessed', data: { ...assessed, complianceAtAnalysis: 'compliant', deviations: [] } },
    { type: 'CheckClosed', data: { ...story.at, because: 'compliant' } },
  );
}

function remedy(story: CheckStory): void {
  story.wait(0, 3);
  story.add({ type: 'PatientContacted', data: { ...story.at, by: story.chance.pick(['letter', 'telephone', 'digital-post']) } });
  story.add({ type: 'RetrospectiveConsentPledged', data: { ...story.at, dueOn: story.later(28) } });
  if (story.chance.happens(0.4)) {
    story.wait(1, 30);
    story.add({ type: 'CheckReportedToCommittee', data: { ...story.at, meeting: `steering-${story.check.round}` } });
  }
  story.wait(5, 60);
  if (story.chance.happens(0.1)) return;
  if (story.chance.happens(0.12)) return decideData(story);
  story.add({ type: 'RetrospectiveConsentObtained', data: { ...story.at, evidence: [form] } });
  propose(story);
  if (story.chance.happens(0.15)) reject(story);
  story.wait(1, 8);
  const because = 'remedied' as const;
  story.add({ type: 'ClosingVerified', data: story.at }, { type: 'CheckClosed', data: { ...story.at, because } });
}

function propose(story: CheckStory): void {
  story.wait(0, 3);
  const proposedBy = `contact-${story.at.region}`;
  story.add({ type: 'ClosingProposed', data: { ...story.at, proposedBy, verificationDueOn: story.later(7) } });
}

function reject(story: CheckStory): void {
  story.wait(1, 5);
  const restarted = [{ kind: 'retrospective-consent' as const, dueOn: story.later(28) }];
  story.add({ type: 'ClosingRejected', data: { ...story.at, restarted, ...story.note(1) } });
  story.wait(2, 20);
  propose(story);
}

function decideData(story: CheckStory): void {
  story.add({ type: 'RetrospectiveConsentRefused', data: { ...story.at, dataHandlingDueOn: story.later(14) } });
  story.wait(3, 20);
  story.add(
    { type: 'DataHandlingDecided', data: { ...story.at, decision: 'data-restricted' } },
    { type: 'CheckClosed', data: { ...story.at, because: 'data-handling-decided' } },
  );
}
