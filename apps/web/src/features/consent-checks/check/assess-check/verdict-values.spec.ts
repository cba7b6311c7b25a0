import { describe, expect, it } from '@jest/globals';
import { namesNonconformity, noVerdict, verdictBody, weightsOf } from './verdict-values.js';

const verdict = (complianceAtAnalysis: string, deviations: Partial<typeof noVerdict.deviations> = {}) => ({
  ...noVerdict,
  complianceAtAnalysis,
  deviations: { ...noVerdict.deviations, ...deviations },
});

describe('a verdict as it is sent', () => {
  it('names the deviations that were chosen', () =>
    expect(
      verdictBody(verdict('nonconforming', { 'consent-missing': 'nonconformity', misfiled: 'observation' })),
    ).toEqual({
      complianceAtAnalysis: 'nonconforming',
      deviations: [
        { type: 'consent-missing', weight: 'nonconformity' },
        { type: 'misfiled', weight: 'observation' },
      ],
    }));

  it('leaves out what was chosen beside another verdict', () =>
    expect(
      verdictBody(verdict('compliant', { 'consent-missing': 'nonconformity', misfiled: 'observation' }))
        .deviations,
    ).toEqual([{ type: 'misfiled', weight: 'observation' }]));
});

describe('the weight of a deviation', () => {
  it('is never that of an observation where the law demands what is missing', () => {
    expect(weightsOf('consent-missing', 'nonconforming')).toEqual(['nonconformity']);
    expect(weightsOf('consent-missing', 'compliant')).toEqual([]);
  });
  it('is that of an observation only where the verdict is no deviation', () => {
    expect(weightsOf('misfiled', 'compliant')).toEqual(['observation']);
    expect(weightsOf('misfiled', 'nonconforming')).toEqual(['observation', 'nonconformity']);
  });
  it('must be that of a nonconformity once where the verdict is one', () => {
    expect(namesNonconformity(verdict('nonconforming', { misfiled: 'observation' }))).toBe(false);
    expect(namesNonconformity(verdict('nonconforming', { other: 'nonconformity' }))).toBe(true);
    expect(namesNonconformity(verdict('compliant'))).toBe(true);
  });
});
