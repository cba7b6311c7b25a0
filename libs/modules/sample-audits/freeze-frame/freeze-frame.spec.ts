import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { auditRounds } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { FreezeFrame, freezeFrame } from './freeze-frame.js';

const imported = {
  sha256: cast.FRAME_SHA256,
  format: 'tilsyn-frame/1',
  requisitions: 150,
  strata: cast.STRATA,
};
const { given } = specify(auditRounds, freezeFrame, imported);
const freeze = (occurredOn = '2023-03-16', actor = cast.auditor, sha256 = cast.FILE.sha256) =>
  new FreezeFrame(
    cast.R2,
    { occurredOn, file: { path: '/nowhere', facts: { ...cast.FILE, sha256 } } },
    cast.issuedBy(actor),
  );

describe('freezing a frame', () => {
  it('freezes what was imported', () => given(cast.roundTwoPlanned).when(freeze()).then(cast.frameFrozen));
  it('stays quiet when it was frozen with that file', () => {
    given(...cast.frozenRound)
      .when(freeze())
      .thenNothing();
    given(...cast.drawnRound)
      .when(freeze())
      .thenNothing();
  });
  it('refuses another file once frozen', () =>
    given(...cast.frozenRound)
      .when(freeze('2023-03-16', cast.auditor, '0'.repeat(64)))
      .thenRefused('audit-round.frame-already-frozen'));
  it('refuses a round whose samples are named by hand', () =>
    given(cast.roundOnePlanned).when(freeze()).thenRefused('audit-round.without-frame'));
  it('refuses a round nobody planned, and a closed one', () => {
    given().when(freeze()).thenRefused('audit-round.unknown');
    given(cast.roundTwoPlanned, cast.roundOneClosed).when(freeze()).thenRefused('audit-round.closed');
  });
  it('refuses regional contacts', () =>
    given(cast.roundTwoPlanned)
      .when(freeze('2023-03-16', cast.contactOf(cast.HOVEDSTADEN)))
      .thenRefused('access.role-not-allowed'));
  it('refuses a day ahead and a day before the plan', () => {
    given(cast.roundTwoPlanned).when(freeze('2023-04-01')).thenRefused('date.in-the-future');
    given(cast.roundTwoPlanned).when(freeze('2023-03-14')).thenRefused('date.out-of-order');
  });
});
