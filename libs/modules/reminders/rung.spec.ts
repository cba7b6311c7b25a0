import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#platform/calendar';
import { ladderFor } from './ladder.js';
import type { ObligationChange } from './obligation.js';
import {
  answered,
  answerOpened,
  calendar,
  described,
  investigated,
  resumed,
  takenOver,
} from './reminders.fixtures.js';
import { replan, standingOf, type Rung } from './rung.js';
import { emptyBook, evolveBook, type SubjectBook } from './subject-book.js';

interface World {
  readonly book: SubjectBook;
  readonly rungs: ReadonlyMap<string, readonly Rung[]>;
}

function tell(changes: readonly ObligationChange[]): World {
  let book: SubjectBook = emptyBook;
  let rungs = new Map<string, readonly Rung[]>();
  changes.forEach((change, index) => {
    book = evolveBook(book, change, `event-${index}`);
    rungs = new Map(
      book.obligations.map((each) => [
        each.id,
        replan(each, rungs.get(each.id) ?? [], { ladder: ladderFor({}, each.kind, each.owner), calendar }),
      ]),
    );
  });
  return { book, rungs };
}

const standings = ({ book, rungs }: World, place = 0) => {
  const obligation = book.obligations[place];
  if (!obligation) return {};
  return Object.fromEntries(
    (rungs.get(obligation.id) ?? []).map((rung) => {
      const { state, reason } = standingOf(rung, obligation);
      return [rung.step, reason === undefined ? `${state} ${rung.sendOn}` : `${state} ${reason}`];
    }),
  );
};

describe('the rungs of an obligation', () => {
  const opened = [described('a'), answerOpened('a')];

  it('are queued when it opens', () =>
    expect(standings(tell(opened))).toMatchObject({
      request: 'queued 2022-12-16',
      escalation: 'queued 2023-01-16',
    }));
  it('are cancelled when it closes', () =>
    expect(new Set(Object.values(standings(tell([...opened, answered('a', '2022-12-20')]))))).toEqual(
      new Set(['cancelled closed']),
    ));
  it('are held while the clock stands still', () =>
    expect(standings(tell([...opened, investigated('a', '2022-12-20')])).reminder).toBe('held suspended'));
  it('move with the new deadline when it goes on', () =>
    expect(
      standings(tell([...opened, investigated('a', '2022-12-20'), resumed('a', '2023-01-10', '2023-01-23')])),
    ).toMatchObject({ reminder: 'queued 2023-01-19', 'dunning-1': 'queued 2023-01-24' }));
  it('begin anew for the owner that takes it over', () => {
    const world = tell([...opened, takenOver('a', '2023-03-01', '2023-03-15')]);
    expect(standings(world).escalation).toBe('cancelled reassigned');
    expect(standings(world, 1)).toMatchObject({ request: 'queued 2023-03-01' });
  });
  it('are replaced when the question is put anew', () => {
    const world = tell([...opened, answerOpened('a', '2023-02-01', '2023-02-15')]);
    expect(standings(world).committee).toBe('cancelled replaced');
  });
  it('tell of a duty that begins while everything stands still, and hold the rest', () => {
    const suspended: ObligationChange = {
      change: 'suspended',
      subject: 'a',
      on: '2022-12-16',
      because: 'x',
      alsoLater: true,
    };
    const world = tell([described('a'), suspended, answerOpened('a')]);
    expect(standings(world)).toMatchObject({ request: 'queued 2022-12-16', reminder: 'held suspended' });
    const lifted = tell([
      described('a'),
      suspended,
      answerOpened('a'),
      { change: 'lifted', subject: 'a', on: '2022-12-19' },
    ]);
    expect(standings(lifted)).toMatchObject({ reminder: 'queued 2022-12-29' });
  });
});

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2022-12-16', days));
const change = fc.oneof(
  day.map((on) => answerOpened('a', on, calendar.addBusinessDays(on, 10))),
  day.map((on) => answered('a', on)),
  day.map((on) => investigated('a', on)),
  fc.tuple(day, day).map(([on, dueOn]) => resumed('a', on, dueOn)),
  day.map((on) => takenOver('a', on, calendar.addBusinessDays(on, 10))),
  day.map((on): ObligationChange => ({ change: 'lifted', subject: 'a', on })),
  day.map((on): ObligationChange => ({
    change: 'suspended',
    subject: 'a',
    on,
    because: 'x',
    alsoLater: true,
  })),
);

describe('whatever is told in whatever order', () => {
  const worlds = fc.array(change, { maxLength: 12 }).map((changes) => tell([described('a'), ...changes]));

  it('no rung of a closed obligation stays queued or held', () =>
    fc.assert(
      fc.property(worlds, ({ book, rungs }) => {
        for (const obligation of book.obligations.filter(({ status }) => status === 'closed'))
          for (const rung of rungs.get(obligation.id) ?? [])
            expect(standingOf(rung, obligation).state).toBe('cancelled');
      }),
    ));
  it('what is queued is sent on a business day, not before the duty', () =>
    fc.assert(
      fc.property(worlds, ({ book, rungs }) => {
        for (const obligation of book.obligations)
          for (const rung of rungs.get(obligation.id) ?? []) {
            if (standingOf(rung, obligation).state !== 'queued') continue;
            expect(calendar.isBusinessDay(rung.sendOn)).toBe(true);
            expect(rung.sendOn >= obligation.openedOn).toBe(true);
          }
      }),
    ));
  it('at most one obligation of a kind is open', () =>
    fc.assert(
      fc.property(worlds, ({ book }) =>
        expect(book.obligations.filter(({ status }) => status !== 'closed').length).toBeLessThan(2),
      ),
    ));
});
