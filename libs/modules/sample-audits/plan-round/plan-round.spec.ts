import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import { specify } from '#platform/testing';
import { auditRounds } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { PlanRound, planRound, planRoundInput } from './plan-round.js';

const { given } = specify(auditRounds, planRound, cast.programme);

const input = {
  occurredOn: '2023-03-15',
  programme: 'dk-genome',
  title: 'Ny skærpet stikprøvekontrol',
  regime: 'tightened',
  periodFrom: '2022-10-01',
  periodTo: '2023-02-28',
  regions: [...cast.REGIONS].reverse(),
  sampling: 'drawn',
};
const plan = (changes: object = {}, actor = cast.auditor) =>
  new PlanRound(cast.R2, planRoundInput.parse({ ...input, ...changes }), cast.issuedBy(actor));

describe('planning a round', () => {
  it("plans it, by the programme's own deadline unless told", () =>
    given().when(plan()).then(cast.roundTwoPlanned));
  it('plans one whose samples are named by hand', () => {
    const [event] = planRound(plan({ sampling: 'named-by-hand' }), fold(auditRounds, []), cast.programme);
    expect(event?.type === 'AuditRoundPlanned' && event.data.sampling).toBe('named-by-hand');
  });
  it('refuses a round that was planned', () =>
    given(cast.roundTwoPlanned).when(plan()).thenRefused('audit-round.already-planned'));
  it('refuses a seed before the freeze', () => {
    given()
      .when(plan({ seed: '3 5 1' }))
      .thenRefused('audit-round.seed-before-freeze');
    given()
      .when(plan({ seedFixedOn: '2023-03-01' }))
      .thenRefused('audit-round.seed-before-freeze');
  });
  it('refuses a region of no programme, and one that ended before the period', () => {
    given()
      .when(plan({ regions: ['1099'] }))
      .thenRefused('audit-round.region-not-valid');
    given()
      .when(plan({ regions: ['0999'] }))
      .thenRefused('audit-round.region-not-valid');
  });
  it('takes a region that ended within the period', () => {
    const command = plan({ regions: ['0999'], periodFrom: '2006-01-01' });
    expect(planRound(command, fold(auditRounds, []), cast.programme)).toHaveLength(1);
  });
  it('refuses a period that runs backwards', () =>
    given()
      .when(plan({ periodTo: '2022-09-30' }))
      .thenRefused('audit-round.period-backwards'));
  it('refuses regional contacts and the secretariat', () => {
    given()
      .when(plan({}, cast.contactOf(cast.HOVEDSTADEN)))
      .thenRefused('access.role-not-allowed');
    given().when(plan({}, cast.secretariat)).thenRefused('access.role-not-allowed');
  });
  it('refuses a day ahead', () =>
    given()
      .when(plan({ occurredOn: '2023-04-01' }))
      .thenRefused('date.in-the-future'));
  it('refuses a title that looks like it names a person', () => {
    expect(() => plan({ title: 'Prøve 010190-1234' })).toThrow('text.cpr-like');
  });
});
