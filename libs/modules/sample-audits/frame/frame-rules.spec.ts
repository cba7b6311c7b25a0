import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import type { FrameRow } from '#platform/statistics';
import { auditRounds, type PlannedRound } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { rulesOfRound } from './frame-rules.js';

const round = fold(auditRounds, [cast.roundTwoPlanned]) as PlannedRound;
const row: FrameRow = {
  requisitionId: 'R-1',
  region: '1084',
  patientGroup: 'rare-diseases',
  department: 'RH-KGA',
  analysedOn: '2023-01-10',
};
const faults = (changes: Partial<FrameRow>, programme = cast.programme, of: PlannedRound = round) =>
  rulesOfRound(of, programme, '2023-03-16')({ ...row, ...changes }).map(({ code }) => code);

describe('a row of a frame', () => {
  it('passes', () => expect(faults({})).toEqual([]));
  it('must lie within the period and not ahead', () => {
    expect(faults({ analysedOn: '2022-09-30' })).toEqual(['date.outside-period']);
    expect(faults({ analysedOn: '2023-03-17' })).toEqual(['date.in-the-future']);
  });
  it('must come from a region of the round that existed on the day', () => {
    expect(faults({ region: '1099' })).toEqual(['region.unknown']);
    expect(faults({ region: '1084' }, cast.programme, { ...round, regions: ['1085'] })).toEqual([
      'region.not-in-round',
    ]);
    const ended = {
      ...cast.programme.regions['1084'],
      validTo: '2022-12-31',
    } as (typeof cast.programme.regions)[string];
    const merged = { ...cast.programme, regions: { ...cast.programme.regions, '1084': ended } };
    expect(faults({ analysedOn: '2022-12-31' }, merged)).toEqual([]);
    expect(faults({ analysedOn: '2023-01-01' }, merged)).toEqual(['region.not-valid']);
  });
  it('must belong to a patient group of the programme', () => {
    expect(faults({ patientGroup: 'unheard-of' })).toEqual(['patient-group.unknown']);
  });
  it('must name a department of the programme once it lists any', () => {
    const listed = { code: 'SJ-KGA', region: '1085', names: { da: 'KGA', en: 'KGA' } };
    expect(faults({}, { ...cast.programme, departments: { 'SJ-KGA': listed } })).toEqual([
      'department.unknown',
    ]);
  });
});
