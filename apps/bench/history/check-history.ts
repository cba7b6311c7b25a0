import type { Chance } from '../chance.js';
import { remedy } from './check-remedy.js';
import { CheckStory, form, type CheckToFollow, type Happening } from './check-story.js';

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
  story.add({
    type: 'ConsentCheckOpened',
    data: { ...at, ...drawn, ...rules, ...sample, round, analysedOn },
  });
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
    ? {
        consent: 'not-obtained' as const,
        evidence: [],
        information: { given: 'yes', certainty: 'probable' } as const,
      }
    : {
        consent: 'written' as const,
        evidence: [form],
        information: { given: 'yes', certainty: 'confirmed' } as const,
      };
  const answeredBy = `contact-${story.at.region}`;
  const assessmentDueOn = story.later(7);
  story.add({
    type: 'CheckAnswered',
    data: { ...story.at, ...found, answeredBy, checklist, assessmentDueOn },
  });
  story.wait(1, 9);
  const assessed = { ...story.at, assessedBy: 'auditor-1', ...story.note(0.05) };
  if (nonconforming) {
    const due = { patientContactDueOn: story.later(1), patientContactConfirmationDueOn: story.later(7) };
    const deviations = [{ type: 'consent-missing', weight: 'nonconformity' } as const];
    story.add({
      type: 'CheckAssessed',
      data: { ...assessed, ...due, complianceAtAnalysis: 'nonconforming', deviations },
    });
    return;
  }
  story.add(
    { type: 'CheckAssessed', data: { ...assessed, complianceAtAnalysis: 'compliant', deviations: [] } },
    { type: 'CheckClosed', data: { ...story.at, because: 'compliant' } },
  );
}
