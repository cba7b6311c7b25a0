import { deepEqual, equal } from 'node:assert/strict';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from '#platform/kernel';
import { consentChecks, type ConsentCheck, type OpenedCheck } from '../consent-check.js';
import { consentCheckEvents, type ConsentCheckEvent } from '../consent-check-events.js';
import { OPEN_STATES, openState } from '../open-state.js';
import { earliestDeadline, evolveSummary, summaryState, type CheckSummary } from './check-summary.js';
import { historyOf, steps } from './random-histories.fixtures.js';

/** Deadlines that the responsible region itself must meet; the others are the centre's, or the region's that is asked to take over. */
const OWN = ['answer', 'patient-contact', 'patient-contact-confirmation', 'retrospective-consent'];

/** What a summary must say of a check. */
function expectedOf(check: OpenedCheck) {
  const own = Object.entries(check.deadlines).filter(([kind]) => OWN.includes(kind));
  return {
    state: openState(check),
    programme: check.programme,
    round: check.round ?? '',
    region: check.region,
    investigating: check.investigatedSince !== undefined,
    transferTo: check.offeredTo ?? null,
    compliance: check.complianceAtAnalysis ?? null,
    reported: check.reportedTo.length > 0,
    deadlines: Object.fromEntries(own.map(([kind, { dueOn }]) => [kind, dueOn])),
  };
}

function saidBy(summary: CheckSummary): ReturnType<typeof expectedOf> {
  const { programme, round, region, investigating, transferTo, compliance, reported, deadlines } = summary;
  const state = summaryState(summary);
  return { state, programme, round, region, investigating, transferTo, compliance, reported, deadlines };
}

describe('the summary of a check', () => {
  it('says of every history what the whole check says', () => {
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

  it('has no deadline while its clocks stand still, nor once it is closed', () => {
    fc.assert(
      fc.property(steps(20, 120), (given) => {
        const summaries = new Map<string, CheckSummary>();
        for (const event of historyOf(given)) {
          const summary = evolveSummary(summaries.get(idOf(event.stream)), event);
          summaries.set(idOf(event.stream), summary);
          const still = summary.investigating || summary.phase === 'closed';
          const first = Object.values(summary.deadlines).sort()[0] ?? null;
          equal(earliestDeadline(summary), still ? null : first);
        }
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('needs its opening first', () => {
    const closed: ConsentCheckEvent = {
      type: 'CheckClosed',
      data: { region: '1084', because: 'compliant', occurredOn: '2023-03-15' },
    };
    expect(() => evolveSummary(undefined, closed)).toThrow('CheckClosed comes before the check was opened');
  });
});
