import { describe, expect, it } from '@jest/globals';
import { detectionPower, type PowerQuestion } from './detection-power.js';

const question: PowerQuestion = {
  strata: [{ population: 1000, sample: 58 }],
  shares: [0.05],
  power: 0.95,
  familySize: 1,
  correlation: 1,
};
const first = (more: Partial<PowerQuestion> = {}) => detectionPower({ ...question, ...more }).strata[0];
const detection = (more: Partial<PowerQuestion> = {}): number =>
  first(more)?.shares[0]?.detection ?? Number.NaN;

describe('the power of a draw', () => {
  it('is the chance to see at least one of a share, and says the smallest draw that has it', () => {
    expect(first()).toMatchObject({
      effectiveSample: 58,
      shares: [{ share: 0.05, nonconforming: 50, smallestSample: 57 }],
    });
    expect(detection({ strata: [{ population: 1000, sample: 57 }] })).toBeGreaterThanOrEqual(0.95);
    expect(detection({ strata: [{ population: 1000, sample: 56 }] })).toBeLessThan(0.95);
  });
  it('is less where families agree within themselves', () => {
    const trios = detectionPower({ ...question, familySize: 3, correlation: 1 });
    expect(trios).toMatchObject({ designEffect: 3, strata: [{ effectiveSample: 19 }] });
    expect(trios.strata[0]?.shares[0]?.smallestSample).toBe(171);
    expect(detection({ familySize: 3 })).toBeLessThan(detection());
    expect(detectionPower({ ...question, familySize: 3, correlation: 0 })).toMatchObject({ designEffect: 1 });
  });
  it('adds up over the regions', () => {
    const strata = [question.strata[0], question.strata[0]] as PowerQuestion['strata'];
    const { overall } = detectionPower({ ...question, strata });
    expect(overall[0]?.detection).toBeCloseTo(1 - (1 - detection()) ** 2, 12);
  });
  it('is certain where all is looked at, whatever the families', () => {
    const whole = first({ strata: [{ population: 30, sample: 30 }], familySize: 3 });
    expect(whole?.shares[0]).toMatchObject({ smallestSample: 30 });
    expect(detection({ strata: [{ population: 30, sample: 30 }], familySize: 3 })).toBeCloseTo(1, 12);
  });
});
