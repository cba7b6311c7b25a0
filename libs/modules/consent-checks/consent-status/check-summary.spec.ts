import { deepEqual, equal } from 'node:assert/strict';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consentChecks, type ConsentCheck, type OpenedCheck } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { consentCheckEvents, type ConsentCheckEvent } from '../consent-check-events.js';
import { OPEN_STATES, openState } from '../open-state.js';
import { earliestDeadline, evolveSummary, summaryState, type CheckSummary } from './check-summary.js';
import { historyOf, steps } from './random-histories.fixtures.js';

/** Deadlines that the responsible region itself must meet; the others are the centre's, or the region's that is asked to take over. */
const OWN = ['answer', 'patient-contact', 'patient-contact-confirmation', 'retrospective-consent'];

/** What a summary must say of a check. */
function expectedOf(check: OpenedCheck) {
  const own = Object.entries(check.deadlines).filter(([kind]) => OWN.includes(kind));
  const isStill = check.investigatedSince !== undefined || openState(check) === 'closed';
  return {
    state: openState(check),
    programme: check.programme,
    round: check.round ?? '',
    region: check.region,
    investigating: check.investigatedSince !== undefined,
    transferTo: check.offeredTo ?? null,
    compliance: check.complianceAtAnalysis ?? null,
    reported: check.reportedTo.length > 0,
    deadlines: Object.fromEntries(Object.entries(check.deadlines).map(([kind, { dueOn }]) => [kind, dueOn])),
    dueOn: isStill ? null : (own.map(([, { dueOn }]) => dueOn).sort()[0] ?? null),
  };
}

function saidBy(summary: CheckSummary): ReturnType<typeof expectedOf> {
  const { programme, round, region, investigating, transferTo, compliance, reported } = summary;
  const { deadlines } = summary;
  const dueOn = earliestDeadline(summary);
  const state = summaryState(summary);
  const settled = { programme, round, region, investigating, transferTo, compliance, reported };
  return { state, ...settled, deadlines, dueOn };
}

describe('the summary of a check', () => {
  it('says of every history what the whole check says, with no deadline while its clocks stand still', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(steps(30, 300), (given) => {
        const checks = new Map<string, ConsentCheck>();
        const summaries = new Map<string, CheckSummary>();
        for (const event of historyOf(given)) {
          const check = consentChecks.evolve(checks.get(event.stream) ?? consentChecks.initialState, event);
          const summary = evolveSummary(summaries.get(event.stream), event);
          checks.set(event.stream, check);
          summaries.set(event.stream, summary);
          if (check.status === 'unopened') throw new Error('a summary without a check');
          deepEqual(saidBy(summary), expectedOf(check));
          if ('answer' in check.progress) equal(summary.consent, check.progress.answer.consent);
          reached.add(event.type).add(openState(check));
        }
      }),
      { numRuns: 12, seed: 7 },
    );
    const expected = [...Object.keys(consentCheckEvents.definitions), ...OPEN_STATES];
    expect(expected.filter((name) => !reached.has(name))).toEqual([]);
  });

  it('has been looked at once anybody did more than ask', () => {
    const after = (...events: readonly ConsentCheckEvent[]) =>
      events.reduce<CheckSummary | undefined>(evolveSummary, undefined)?.lookedOn;
    const reported: ConsentCheckEvent = {
      type: 'CheckReportedToCommittee',
      data: { region: cast.HOVEDSTADEN, meeting: 'steering-13', occurredOn: '2023-03-15' },
    };
    expect(after(cast.hs2Opened, cast.hs2Requested, reported)).toBeNull();
    expect(after(cast.hs2Opened, cast.hs2Requested, cast.investigationStarted, reported)).toBe('2022-12-12');
    expect(after(cast.checkOpened, cast.answerRequested, cast.answeredNotObtained)).toBe('2022-12-14');
  });

  it('needs its opening first', () => {
    const closed: ConsentCheckEvent = {
      type: 'CheckClosed',
      data: { region: '1084', because: 'compliant', occurredOn: '2023-03-15' },
    };
    expect(() => evolveSummary(undefined, closed)).toThrow('CheckClosed comes before the check was opened');
  });
});
