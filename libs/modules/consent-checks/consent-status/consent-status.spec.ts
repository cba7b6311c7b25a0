import { describe, expect, it } from '@jest/globals';
import { nationalStatus, regionStatus, type RegionFacts } from './consent-status.js';
import { NO_COUNTS, PARTS_OF_FAMILY, type Counts } from './status-measures.js';

type Round = RegionFacts['rounds'][number];
const byHand: Round = { sampling: 'named-by-hand', outcome: null, sampled: null };
const drawn: Round = { sampling: 'drawn', outcome: null, sampled: null };

const facts = (counts: Partial<Counts>, rounds: readonly Round[], code = '1084'): RegionFacts => ({
  region: `Region ${code}`,
  code,
  counts: { ...NO_COUNTS, ...counts },
  oldestOpen: null,
  rounds,
});
const status = (counts: Partial<Counts>, ...rounds: readonly Round[]) =>
  regionStatus(facts(counts, rounds), 1);

describe('n of a region', () => {
  it('is unknown, not zero, when its samples were named by hand', () => {
    expect(status({ items: 6, awaiting_answer: 6 }, byHand)).toMatchObject({
      sampled: null,
      open: 6,
      complianceAtAnalysis: { unavailable: 'n-unknown' },
    });
  });

  it('is unknown when a region reports no errors and does not say of how many', () => {
    const reported = status({}, { ...byHand, outcome: 'no-errors-found' });
    expect(reported).toMatchObject({ sampled: null, reported: 'no-errors-found' });
    expect(reported.complianceAtAnalysis).toEqual({ unavailable: 'n-unknown' });
  });

  it('is what the region reports, and still no rate of what nobody assessed', () => {
    const reported = status({}, { ...byHand, outcome: 'no-errors-found', sampled: 40 });
    expect(reported.sampled).toBe(40);
    expect(reported.complianceAtAnalysis).toEqual({ unavailable: 'nothing-assessed' });
  });

  it('is what was drawn, in one round or several', () => {
    expect(status({ items: 5, drawn: 5, awaiting_answer: 5 }, drawn, drawn).sampled).toBe(5);
    expect(status({ items: 5, drawn: 5 }, drawn, { ...byHand, sampled: 3 }).sampled).toBe(8);
  });

  it('is unknown when one item was named by hand beside the drawn ones, or one round gave no n', () => {
    expect(status({ items: 6, drawn: 5 }, drawn).sampled).toBeNull();
    expect(status({ items: 5, drawn: 5 }, drawn, byHand).sampled).toBeNull();
  });

  it('is unknown in a region that takes part in no round', () => {
    expect(status({}).sampled).toBeNull();
  });
});

describe('compliance at the time of analysis', () => {
  const trio = PARTS_OF_FAMILY / 3;

  it('has a rate, an interval, and one that owns up to the families', () => {
    const { complianceAtAnalysis } = status(
      { items: 40, drawn: 40, assessed: 30, nonconforming: 3, closed: 27, family_parts: 30 * trio },
      drawn,
    );
    expect(complianceAtAnalysis).toMatchObject({ n: 30, nonconforming: 3, rate: 0.1, pending: 10 });
    if ('unavailable' in complianceAtAnalysis) throw new Error('no rate');
    const { interval, familyAdjusted } = complianceAtAnalysis;
    expect(interval.lower).toBeCloseTo(0.0211, 3);
    expect(interval.upper).toBeCloseTo(0.2653, 3);
    expect(familyAdjusted.designEffect).toBe(3);
    expect(familyAdjusted.lower).toBeLessThan(interval.lower);
    expect(familyAdjusted.upper).toBeGreaterThan(interval.upper);
  });

  it('has equal intervals when every sample stands alone', () => {
    const { complianceAtAnalysis } = status(
      { items: 10, drawn: 10, assessed: 10, family_parts: 10 * PARTS_OF_FAMILY },
      drawn,
    );
    expect(complianceAtAnalysis).toMatchObject({ familyAdjusted: { designEffect: 1 } });
  });

  it('has none before the first assessment', () => {
    expect(status({ items: 4, drawn: 4 }, drawn).complianceAtAnalysis).toEqual({
      unavailable: 'nothing-assessed',
    });
  });
});

describe('what a region has said', () => {
  it.each([
    ['nothing', {}, [byHand], 'not-mentioned'],
    ['nothing, and it takes part in no round', {}, [], 'not-mentioned'],
    ['nothing of its own, but items are known', { items: 1 }, [byHand], 'items-reported'],
    [
      'that nothing is outstanding',
      { items: 1 },
      [{ ...byHand, outcome: 'no-outstanding-items' }],
      'no-outstanding-items-reported',
    ],
    ['that it found no errors', {}, [{ ...byHand, outcome: 'no-errors-found' }], 'no-errors-found'],
    ['that it found errors', {}, [{ ...byHand, outcome: 'errors-found' }], 'errors-found'],
    [
      'one thing and then another',
      {},
      [{ ...byHand, outcome: 'errors-found' }, { ...byHand, outcome: 'no-errors-found' }, byHand],
      'no-errors-found',
    ],
  ] as const)('%s', (_what, counts, rounds, expected) => {
    expect(status(counts, ...rounds).reported).toBe(expected);
  });
});

describe('the nation', () => {
  const strata = [
    { region: '1082', requisitions: 100 },
    { region: '1084', requisitions: 300 },
  ];
  const lineOf = (given: RegionFacts) => ({ facts: given, status: regionStatus(given, 1) });
  const nation = (...all: readonly RegionFacts[]) =>
    nationalStatus(all.map(lineOf), { strata, familyCorrelation: 1 });
  const assessed = (n: number, nonconforming: number) => ({
    ...{
      items: n,
      drawn: n,
      assessed: n,
      nonconforming,
      closed: n - nonconforming,
      family_parts: n * PARTS_OF_FAMILY,
    },
  });

  it('is the sum of its regions, its oldest item theirs', () => {
    const [first, second] = [
      {
        ...facts({ items: 2, closed: 1, awaiting_answer: 1, overdue: 1 }, [byHand], '1082'),
        oldestOpen: '2023-02-01',
      },
      { ...facts({ items: 3, awaiting_answer: 3 }, [byHand]), oldestOpen: '2022-12-01' },
    ];
    expect(nation(first, second)).toMatchObject({
      open: 4,
      closed: 1,
      overdue: 1,
      openBy: { awaitingAnswer: 4 },
      oldestOpen: '2022-12-01',
    });
  });

  it('has no n, and no rate, as long as one region that takes part has none', () => {
    const status = nation(facts(assessed(5, 1), [drawn], '1082'), facts({ items: 1 }, [drawn]));
    expect(status).toMatchObject({ sampled: null, complianceAtAnalysis: { unavailable: 'n-unknown' } });
    expect(status).not.toHaveProperty('weighted');
  });

  it('asks no n of a region that takes no part', () => {
    expect(nation(facts(assessed(5, 1), [drawn], '1082'), facts({}, [], '1081')).sampled).toBe(5);
    expect(nation(facts({}, [], '1081')).sampled).toBeNull();
  });

  it('weighs the regions by the frame', () => {
    const { weighted } = nation(facts(assessed(10, 5), [drawn], '1082'), facts(assessed(10, 0), [drawn]));
    expect(weighted).toMatchObject({
      rate: 0.125,
      strata: [
        { code: '1082', weight: 0.25 },
        { code: '1084', weight: 0.75 },
      ],
    });
    expect(weighted?.interval.lower).toBeLessThan(0.125);
    expect(weighted?.effectiveN).toBeLessThanOrEqual(20);
  });

  it.each([
    ['a stratum is not assessed yet', facts({ items: 2, drawn: 2 }, [drawn])],
    ['a region has more samples than its frame', facts(assessed(301, 0), [drawn])],
    ['a region outside the frame holds a sample', facts(assessed(1, 0), [drawn], '1085')],
  ])('leaves the weighted rate out when %s', (_why, other) => {
    expect(nation(facts(assessed(10, 5), [drawn], '1082'), other)).not.toHaveProperty('weighted');
  });
});
