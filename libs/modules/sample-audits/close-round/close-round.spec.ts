import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { auditRounds } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { CloseRound, closeRound } from './close-round.js';

const { given } = specify(auditRounds, closeRound);
const close = (occurredOn = '2023-03-15', actor = cast.auditor) =>
  new CloseRound(cast.R1, { occurredOn }, cast.issuedBy(actor));

describe('closing a round', () => {
  it('closes it, whatever checks are still open', () =>
    given(cast.roundOnePlanned, cast.roundOneAnnounced).when(close()).then(cast.roundOneClosed));
  it('closes a round that was given up before anything was drawn', () =>
    given(cast.roundTwoPlanned).when(close()).then(cast.roundOneClosed));
  it('stays quiet when it is closed', () =>
    given(cast.roundOnePlanned, cast.roundOneClosed).when(close()).thenNothing());
  it('refuses while samples were drawn that nobody was asked for', () => {
    given(...cast.drawnRound)
      .when(close('2023-03-20'))
      .thenRefused('audit-round.drawn-but-never-announced');
    given(...cast.announcedRound, cast.sampleDrawn({ draw: 2, occurredOn: '2023-03-20' }))
      .when(close('2023-03-20'))
      .thenRefused('audit-round.drawn-but-never-announced');
  });
  it('refuses a round nobody planned', () => given().when(close()).thenRefused('audit-round.unknown'));
  it('refuses everybody but auditors and administrators', () =>
    given(cast.roundOnePlanned)
      .when(close('2023-03-15', cast.secretariat))
      .thenRefused('access.role-not-allowed'));
  it('refuses a day ahead and a day before the latest', () => {
    given(cast.roundOnePlanned).when(close('2023-04-01')).thenRefused('date.in-the-future');
    given(cast.roundOnePlanned).when(close('2022-11-27')).thenRefused('date.out-of-order');
  });
});
