import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import { specify } from '#platform/testing';
import { auditRounds } from '../audit-round.js';
import type { AuditRoundEvent, DrawnSample } from '../audit-round-events.js';
import * as cast from '../sample-audits.fixtures.js';
import { drawSampleInput } from './draw-sample-input.js';
import { DrawSample, drawSample } from './draw-sample.js';
import { planDraw } from './plan-draw.js';

const input = {
  occurredOn: '2023-03-17',
  seed: cast.SEED,
  seedOrigin: 'dice',
  allocation: { kind: 'equal', total: 5 },
};
const draw = (changes: object = {}, actor = cast.auditor) =>
  new DrawSample(cast.R2, drawSampleInput.parse({ ...input, ...changes }), cast.issuedBy(actor));

/** Draws by the plan of the state, as the handler does. */
const { given } = specify(
  auditRounds,
  (command: DrawSample, state, samples: readonly DrawnSample[]) => {
    const plan = planDraw(command, state);
    return drawSample(command, state, plan === 'drawn-already' ? plan : { plan, samples });
  },
  [cast.drawnSample],
);

const planOf = (command: DrawSample, ...past: AuditRoundEvent[]) =>
  planDraw(command, fold(auditRounds, past));

describe('drawing a sample', () => {
  it('records the draw and lists its samples', () =>
    given(...cast.frozenRound)
      .when(draw())
      .then(cast.sampleDrawn(), cast.samplesListed()));
  it('lists five hundred samples an event', () => {
    const plan = planOf(draw(), ...cast.frozenRound);
    if (plan === 'drawn-already') throw new Error('nothing was drawn');
    const many = Array.from({ length: 1001 }, () => cast.drawnSample);
    const [, ...lists] = drawSample(draw(), fold(auditRounds, cast.frozenRound), { plan, samples: many });
    expect(
      lists.map(({ data }) => ('samples' in data && Array.isArray(data.samples) ? data.samples.length : 0)),
    ).toEqual([500, 500, 1]);
  });
  it('stays quiet when it was drawn', () =>
    given(...cast.drawnRound)
      .when(draw())
      .thenNothing());

  it('extends the first draw by what is wanted beyond it', () => {
    const plan = planOf(
      draw({ allocation: { kind: 'equal', total: 10 }, occurredOn: '2023-03-20' }),
      ...cast.announcedRound,
    );
    expect(plan).toEqual({
      draw: 2,
      frameSha256: cast.FRAME_SHA256,
      strata: cast.REGIONS.map((region) => ({ region, units: 20, drawnBefore: 1, drawnNow: 1 })),
    });
  });
  it('refuses an extension with another seed, or smaller than before', () => {
    given(...cast.drawnRound)
      .when(draw({ seed: 'other', allocation: { kind: 'equal', total: 10 } }))
      .thenRefused('draw.other-seed');
    given(...cast.drawnRound)
      .when(draw({ allocation: { kind: 'equal', total: 4 } }))
      .thenRefused('draw.smaller-than-before');
  });
  it('refuses to extend the draw of another algorithm', () =>
    given(...cast.frozenRound, cast.sampleDrawn({ algorithm: 'tilsyn-draw/0' }))
      .when(draw({ allocation: { kind: 'equal', total: 10 } }))
      .thenRefused('draw.other-algorithm'));
  it('refuses what was drawn by a plan that no longer holds', () => {
    const plan = planOf(draw({ allocation: { kind: 'equal', total: 10 } }), ...cast.frozenRound);
    if (plan === 'drawn-already') throw new Error('nothing was drawn');
    const later = draw({ allocation: { kind: 'equal', total: 10 } });
    expect(() => drawSample(later, fold(auditRounds, cast.drawnRound), { plan, samples: [] })).toThrow(
      'stream.contended',
    );
  });

  it('refuses to draw before the freeze, and a seed fixed before it', () => {
    given(cast.roundTwoPlanned).when(draw()).thenRefused('audit-round.frame-not-frozen');
    given(...cast.frozenRound)
      .when(draw({ seedFixedOn: '2023-03-15' }))
      .thenRefused('audit-round.seed-before-freeze');
  });
  it('refuses a seed of the future', () =>
    given(...cast.frozenRound)
      .when(draw({ seedFixedOn: '2023-03-18' }))
      .thenRefused('date.in-the-future'));
  it('refuses a seed that two programs could write differently', () =>
    given(...cast.frozenRound)
      .when(draw({ seed: 'e\u0301' }))
      .thenRefused('draw.seed-malformed'));
  it('refuses a seed that looks like a CPR number, but takes a beacon that holds such digits', () => {
    expect(() => draw({ seed: '010190-1234' })).toThrow('text.cpr-like');
    const beacon = `ab0101901234cd${'e'.repeat(50)}`;
    expect(planOf(draw({ seed: beacon }), ...cast.frozenRound)).toMatchObject({ draw: 1 });
  });
  it('names the stratum, its size and what was wanted when it is too small', () => {
    const command = draw({ allocation: { kind: 'fixed', perRegion: { [cast.HOVEDSTADEN]: 21 } } });
    expect(() => planOf(command, ...cast.frozenRound)).toThrow('21 units are wanted of 1084, which holds 20');
    given(...cast.frozenRound)
      .when(command)
      .thenRefused('draw.larger-than-stratum');
  });
  it('refuses a draw larger than the frame, and a minimum beyond the total', () => {
    given(...cast.frozenRound)
      .when(draw({ allocation: { kind: 'proportional', total: 101 } }))
      .thenRefused('draw.larger-than-frame');
    given(...cast.frozenRound)
      .when(draw({ allocation: { kind: 'minimum', total: 9, minimum: 2 } }))
      .thenRefused('draw.allocation-impossible');
  });
  it('refuses a round named by hand, one nobody planned, and a closed one', () => {
    given(cast.roundOnePlanned).when(draw()).thenRefused('audit-round.without-frame');
    given().when(draw()).thenRefused('audit-round.unknown');
    given(...cast.frozenRound, cast.roundOneClosed)
      .when(draw())
      .thenRefused('audit-round.closed');
  });
  it('refuses everybody but auditors and administrators', () =>
    given(...cast.frozenRound)
      .when(draw({}, cast.secretariat))
      .thenRefused('access.role-not-allowed'));
  it('refuses a day ahead and a day before the freeze', () => {
    given(...cast.frozenRound)
      .when(draw({ occurredOn: '2023-04-01' }))
      .thenRefused('date.in-the-future');
    given(...cast.frozenRound, cast.roundTwoAnnounced([]))
      .when(draw({ occurredOn: '2023-03-19' }))
      .thenRefused('date.out-of-order');
  });
});
