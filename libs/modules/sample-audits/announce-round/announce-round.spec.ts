import { describe, it } from '@jest/globals';
import { businessCalendar, defaultCalendarPolicy } from '#platform/calendar';
import { specify } from '#platform/testing';
import { auditRounds } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { AnnounceRound, announceRound } from './announce-round.js';

const { given } = specify(auditRounds, announceRound, businessCalendar(defaultCalendarPolicy));
const announce = (occurredOn = '2023-03-20', actor = cast.auditor) =>
  new AnnounceRound(cast.R2, { occurredOn }, cast.issuedBy(actor));

describe('announcing a round', () => {
  it("sets the due date by the programme's calendar", () =>
    given(...cast.drawnRound)
      .when(announce())
      .then(cast.roundTwoAnnounced()));
  it('announces a round whose samples are named by hand', () =>
    given(cast.roundOnePlanned).when(announce('2022-12-01')).then(cast.roundOneAnnounced));
  it('announces an extension by itself', () =>
    given(...cast.announcedRound, cast.sampleDrawn({ draw: 2, occurredOn: '2023-03-20' }))
      .when(announce())
      .then(cast.roundTwoAnnounced([2])));
  it('stays quiet when everything is announced', () => {
    given(...cast.announcedRound)
      .when(announce())
      .thenNothing();
    given(cast.roundOnePlanned, cast.roundOneAnnounced).when(announce()).thenNothing();
  });
  it('refuses a round of which nothing was drawn', () => {
    given(cast.roundTwoPlanned).when(announce()).thenRefused('audit-round.nothing-drawn');
    given(...cast.frozenRound)
      .when(announce())
      .thenRefused('audit-round.nothing-drawn');
  });
  it('refuses a round nobody planned, and a closed one', () => {
    given().when(announce()).thenRefused('audit-round.unknown');
    given(cast.roundOnePlanned, cast.roundOneClosed).when(announce()).thenRefused('audit-round.closed');
  });
  it('refuses everybody but auditors and administrators', () =>
    given(...cast.drawnRound)
      .when(announce('2023-03-20', cast.contactOf(cast.SJAELLAND)))
      .thenRefused('access.role-not-allowed'));
  it('refuses a day ahead and a day before the draw', () => {
    given(...cast.drawnRound)
      .when(announce('2023-04-01'))
      .thenRefused('date.in-the-future');
    given(...cast.drawnRound)
      .when(announce('2023-03-16'))
      .thenRefused('date.out-of-order');
  });
});
