import { describe, expect, it } from '@jest/globals';
import { emptyValues, faultOfId, fromBody, nextValues, toBody } from './spot-check-values.js';

const entered = {
  ...emptyValues('2023-03-15'),
  ...{ round: 'R1', region: '1084', department: 'RH-KGA', sample: ' R1-HS-9 ', note: 'Set', family: 'F-1' },
};

describe('the form of a spot check', () => {
  it('sends what was said, and nothing that was not', () =>
    expect(toBody(entered)).toEqual({
      ...{ round: 'R1', region: '1084', department: 'RH-KGA', occurredOn: '2023-03-15' },
      ...{ sample: 'R1-HS-9', family: 'F-1', note: 'Set', request: true },
    }));

  it('keeps where one is for the next entry, and clears the sample', () =>
    expect(nextValues(entered)).toEqual({ ...entered, sample: '', note: '', family: '' }));

  it('shows a refused entry again as it was', () =>
    expect(toBody(fromBody(toBody(entered), '2023-03-20'))).toEqual(toBody(entered)));

  it.each([
    ['R1-HS-9', true, undefined],
    ['P-7K3F-9QWD-2', true, undefined],
    ['prøve/3', true, undefined],
    ['', true, 'required'],
    ['  ', false, undefined],
    ['010190-1234', true, 'cpr'],
    ['R1 HS 9', true, 'malformed'],
    ['-R1', true, 'malformed'],
    ['x'.repeat(81), true, 'malformed'],
  ] as const)('judges the id %j', (text, isRequired, fault) =>
    expect(faultOfId(text, isRequired)).toBe(fault),
  );
});
