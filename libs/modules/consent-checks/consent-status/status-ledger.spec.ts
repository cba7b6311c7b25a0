import { describe, expect, it } from '@jest/globals';
import { dayNumber } from '#platform/calendar';
import { cellsOf } from './calendar-cells.js';
import { evolveSummary } from './check-summary.js';
import * as cast from '../consent-check.fixtures.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { StatusLedger } from './status-ledger.js';
import { MEASURES } from './status-measures.js';
import { ALL_ROUNDS, type CheckState } from './status-words.js';

/** Books events of one check, each recorded on the day it took effect unless told. */
function book(
  ledger: StatusLedger,
  events: readonly ConsentCheckEvent[],
  recorded?: string,
): CheckState | undefined {
  return events.reduce<CheckState | undefined>((before, event) => {
    const on = event.data.occurredOn;
    return ledger.book('R1-SJ-1', before, evolveSummary(before?.summary, event), {
      on,
      recorded: recorded ?? on,
    });
  }, undefined);
}

const items = MEASURES.indexOf('items');

describe('the ledger', () => {
  it('puts a change into one cell a level, for its round and for all rounds', () => {
    const ledger = new StatusLedger();
    book(ledger, [cast.checkOpened]);
    const day = dayNumber('2022-12-01');
    expect(ledger.cells().map(({ key }) => key)).toEqual(
      ['R1', ALL_ROUNDS].flatMap((round) =>
        cellsOf(day).map((cell) => ({ programme: 'dk-genome', round, region: cast.SJAELLAND, ...cell })),
      ),
    );
    for (const { byDay } of ledger.cells())
      expect([...byDay].map(([on, tally]) => [on, tally[items]])).toEqual([['2022-12-01', 1]]);
  });

  it('keeps what was recorded on different days apart, in their order', () => {
    const ledger = new StatusLedger();
    book(ledger, [cast.checkOpened, cast.answerRequested, cast.answeredNotObtained]);
    const [largest] = ledger.cells().filter(({ key }) => key.level === 2);
    expect([...(largest?.byDay.keys() ?? [])]).toEqual(['2022-12-01', '2022-12-14']);
  });

  it('gathers the changes of one place', () => {
    const ledger = new StatusLedger();
    book(ledger, [cast.checkOpened]);
    book(ledger, [cast.checkOpened]);
    expect(ledger.cells()).toHaveLength(6);
    for (const { byDay } of ledger.cells()) expect(byDay.get('2022-12-01')?.[items]).toBe(2);
  });
});

describe('the spans in which a check is open', () => {
  const closing = [cast.closingProposed, cast.closingVerified, cast.closedAsRemedied];
  const nonconforming = [
    cast.checkOpened,
    cast.answerRequested,
    cast.answeredNotObtained,
    cast.assessedNonconforming,
  ];
  const spansOf = (events: readonly ConsentCheckEvent[]) => {
    const ledger = new StatusLedger();
    book(ledger, events);
    return { spans: ledger.spans(), days: ledger.days().filter(({ round }) => round === ALL_ROUNDS) };
  };

  it('begin with the opening and last', () => {
    const { spans, days } = spansOf([cast.checkOpened, cast.answerRequested]);
    expect(spans).toMatchObject([
      { span: 1, opened_on: '2022-12-01', from_on: '2022-12-01', to_on: 'infinity' },
    ]);
    expect(days).toMatchObject([{ opened_on: '2022-12-01', still_open: 1, last_to_on: '-infinity' }]);
  });

  it('end with the closing', () => {
    const { spans, days } = spansOf([...nonconforming, cast.consentObtained, ...closing]);
    expect(spans).toMatchObject([{ span: 1, to_on: '2023-01-13', to_recorded: '2023-01-13' }]);
    expect(days).toMatchObject([{ still_open: 0, first_recorded: '2022-12-01', last_to_on: '2023-01-13' }]);
  });

  it('begin anew with a reopening, on a day of opening of its own', () => {
    const { spans, days } = spansOf([...nonconforming, cast.consentObtained, ...closing, cast.checkReopened]);
    expect(spans).toMatchObject([
      { span: 1, opened_on: '2022-12-01', to_on: '2023-01-13' },
      { span: 2, opened_on: '2023-02-01', from_on: '2023-02-01', to_on: 'infinity' },
    ]);
    expect(days).toMatchObject([
      { opened_on: '2022-12-01', still_open: 0 },
      { opened_on: '2023-02-01', still_open: 1 },
    ]);
  });

  it('go over to the region that accepts a transfer, with the day of the opening', () => {
    const { spans, days } = spansOf([
      cast.hs2Opened,
      cast.hs2Requested,
      cast.transferOffered,
      cast.transferAccepted,
    ]);
    expect(spans).toMatchObject([
      { span: 1, region: cast.HOVEDSTADEN, opened_on: '2022-12-01', to_on: '2023-02-13' },
      {
        span: 2,
        region: cast.MIDTJYLLAND,
        opened_on: '2022-12-01',
        from_on: '2023-02-13',
        to_on: 'infinity',
      },
    ]);
    expect(days.map(({ region, still_open }) => [region, still_open])).toEqual([
      [cast.HOVEDSTADEN, 0],
      [cast.MIDTJYLLAND, 1],
    ]);
  });
});
