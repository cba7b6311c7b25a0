import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { ladders } from '../ladder.js';
import type { LadderStep } from '../reminder-events.js';
import { administrator, answerLadderSet, auditor, issuedBy } from '../reminders.fixtures.js';
import { SetLadder, setLadder } from './set-ladder.js';

const { given } = specify(ladders, setLadder);
const request: LadderStep = { step: 'request', from: 'opened', businessDays: 0, to: 'consent-contact' };
const dunning: LadderStep = { step: 'dunning-1', from: 'due', businessDays: 1, to: 'consent-contact' };

const set = (steps: LadderStep[], kind = 'answer', occurredOn = '2023-03-15') =>
  new SetLadder('dk-genome', { kind, steps, occurredOn }, issuedBy(administrator));

describe('setting a ladder', () => {
  it('sets the rungs of a kind', () =>
    given()
      .when(set([request, dunning]))
      .then({
        type: 'LadderSet',
        data: { programme: 'dk-genome', kind: 'answer', steps: [request, dunning], occurredOn: '2023-03-15' },
      }));
  it('may leave a kind without rungs', () =>
    given(answerLadderSet)
      .when(set([]))
      .then({
        type: 'LadderSet',
        data: { programme: 'dk-genome', kind: 'answer', steps: [], occurredOn: '2023-03-15' },
      }));
  it('stays quiet when the very same is in force', () =>
    given(answerLadderSet)
      .when(set([request]))
      .thenNothing());
  it('is the administrator’s', () =>
    given()
      .when(
        new SetLadder(
          'dk-genome',
          { kind: 'answer', steps: [], occurredOn: '2023-03-15' },
          issuedBy(auditor),
        ),
      )
      .thenRefused('access.role-not-allowed'));
  it('refuses a step named twice', () =>
    given()
      .when(set([request, { ...dunning, step: 'request' }]))
      .thenRefused('ladder.step-twice'));
  it('refuses two steps that coincide', () =>
    given()
      .when(set([request, { ...request, step: 'again' }]))
      .thenRefused('ladder.steps-coincide'));
  it('refuses a step before the opening', () =>
    given()
      .when(set([{ ...request, businessDays: -1 }]))
      .thenRefused('ladder.before-opening'));
  it('refuses a recipient of a region for the duties of the centre', () =>
    given()
      .when(set([request], 'centre'))
      .thenRefused('ladder.recipient-has-region'));
  it('refuses a day after today', () =>
    given()
      .when(set([request], 'answer', '2023-03-16'))
      .thenRefused('date.in-the-future'));
  it('refuses a day before the ladder in force', () =>
    given(answerLadderSet)
      .when(set([dunning], 'answer', '2022-11-30'))
      .thenRefused('date.out-of-order'));
});
