import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { checkHistory, historyOf, mayRead } from './check-history.js';

const events = cast.roundOne['R1-HS-2']!.map((event, revision) => cast.recorded(event, 'R1-HS-2', revision));
const check = fold(consentChecks, events);
if (check.status === 'unopened') throw new Error('the cast is not on stage');

describe('the history of a check', () => {
  it('tells where the check stands and how it came there', () => {
    const shown = checkHistory.parse(historyOf('R1-HS-2', check, events));
    expect(shown).toMatchObject({
      revision: 3,
      state: 'transferOffered',
      region: cast.HOVEDSTADEN,
      offeredTo: cast.MIDTJYLLAND,
      investigatedSince: '2022-12-12',
      complianceAtAnalysis: null,
    });
    expect(shown.history.map(({ type, occurredOn }) => [type, occurredOn])).toEqual([
      ['ConsentCheckOpened', '2022-12-01'],
      ['AnswerRequested', '2022-12-01'],
      ['InvestigationStarted', '2022-12-12'],
      ['TransferOffered', '2023-02-10'],
    ]);
  });

  it('is open to the centre, the responsible region and the one it is offered to', () => {
    const readers = [cast.auditor, cast.secretariat, cast.hovedstaden, cast.midtjylland, cast.sjaelland];
    expect(readers.map((reader) => mayRead(reader, check))).toEqual([true, true, true, true, false]);
  });
});
