import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import { auditRounds } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { missingIn, planOf, ruleAsked } from './draw-plan.js';

const after = (...events: readonly AuditRoundEvent[]) => fold(auditRounds, events);
const frozen = after(...cast.frozenRound);
const refusalOf = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (error) {
    return error;
  }
};

describe('what a draw would take', () => {
  it('is shared out by the rule of the draw', () => {
    const plan = planOf('R2', frozen, { kind: 'equal', total: 12 });
    expect(plan).toMatchObject({ round: 'R2', draw: 1, size: 12 });
    expect(plan.strata.map(({ region, drawn }) => [region, drawn])).toEqual([
      ['1081', 3],
      ['1082', 3],
      ['1083', 2],
      ['1084', 2],
      ['1085', 2],
    ]);
  });

  it('counts earlier draws in', () => {
    const [first] = planOf('R2', after(...cast.announcedRound), { kind: 'equal', total: 10 }).strata;
    expect(first).toEqual({ region: '1081', units: 20, drawnBefore: 1, drawnNow: 1, drawn: 2 });
  });

  it('is refused as the draw would be, with particulars for programs', () => {
    expect(refusalOf(() => planOf('R2', frozen, { kind: 'proportional', total: 101 }))).toMatchObject({
      code: 'draw.larger-than-frame',
      details: { size: 100, wanted: 101 },
    });
    expect(refusalOf(() => planOf('R2', frozen, { kind: 'fixed', perRegion: { '1084': 21 } }))).toMatchObject(
      {
        code: 'draw.larger-than-stratum',
        details: { region: '1084', size: 20, wanted: 21 },
      },
    );
    expect(
      refusalOf(() => planOf('R2', after(...cast.drawnRound), { kind: 'equal', total: 4 })),
    ).toMatchObject({ code: 'draw.smaller-than-before', details: { before: 1, wanted: 0 } });
    expect(() => planOf('R2', after(cast.roundTwoPlanned), { kind: 'equal', total: 4 })).toThrow(
      'audit-round.frame-not-frozen',
    );
    expect(() => planOf('R1', after(cast.roundOnePlanned), { kind: 'equal', total: 4 })).toThrow(
      'audit-round.without-frame',
    );
    expect(() => planOf('R9', after(), { kind: 'equal', total: 4 })).toThrow('audit-round.unknown');
  });

  it('is asked with what its way of sharing out needs', () => {
    expect(missingIn({ allocation: 'equal' })).toEqual(['size']);
    expect(missingIn({ allocation: 'minimum', size: 10 })).toEqual(['minimum']);
    expect(missingIn({ allocation: 'fixed', size: 10 })).toEqual(['perRegion']);
    expect(ruleAsked({ allocation: 'fixed', perRegion: [['1084', 20]] })).toEqual({
      kind: 'fixed',
      perRegion: { '1084': 20 },
    });
    expect(ruleAsked({ allocation: 'minimum', size: 60, minimum: 10 })).toEqual({
      ...{ kind: 'minimum', total: 60, minimum: 10 },
    });
  });
});
