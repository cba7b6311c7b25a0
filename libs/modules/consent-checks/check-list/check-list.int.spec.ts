import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '#platform/kernel';
import { openStatusWorld, type StatusWorld } from '../consent-status/status-world.fixtures.js';
import { auditor, contactOf, secretariat } from '../consent-check.fixtures.js';
import { cursorOf, listChecks, type ListQuestion } from './check-list.query.js';
import { CheckTables } from './check-tables.reader.js';

jest.setTimeout(60_000);

let world: StatusWorld;
let tables: CheckTables;
beforeAll(async () => {
  world = await openStatusWorld();
  tables = new CheckTables(world.dataSource, world.pool);
});
afterAll(() => world.close());

interface Given {
  readonly id: string;
  readonly region?: string;
  readonly round?: string;
  readonly state?: string;
  readonly transferTo?: string;
  readonly dueOn?: string | null;
  readonly openedOn?: string;
  readonly lookedOn?: string | null;
  readonly sample?: string;
  readonly family?: string;
  readonly department?: string;
}

const usual = {
  region: '1084',
  round: 'R1',
  state: 'awaitingAnswer',
  transferTo: null,
  dueOn: null,
  openedOn: '2023-03-01',
  lookedOn: null,
  family: null,
  department: null,
};

async function put(...rows: readonly Given[]): Promise<void> {
  for (const given of rows) {
    const row = { ...usual, sample: `S-${given.id}`, ...given };
    await world.pool.query(
      `insert into rm.consent_check (check_id, revision, programme, round, origin, sample, region, department, family,
         unit_size, phase, state, investigating, transfer_to, opened_on, due_on, looked_on, deadlines, reported,
         occurred_on, recorded_on, span, span_from, span_recorded)
       values ($1, 3, 'dk-genome', $2, 'drawn', $3, $4, $5, $6, 1, 'awaitingAnswer', $7, false, $8, $9, $10, $11, '{}',
         false, '2023-03-01', '2023-03-01', 1, '2023-03-01', '2023-03-01')`,
      [
        row.id,
        row.round,
        row.sample,
        row.region,
        row.department,
        row.family,
        row.state,
        row.transferTo,
        row.openedOn,
        row.dueOn,
        row.lookedOn,
      ],
    );
  }
}

const asOf = '2023-03-15';
const ask = (question: Partial<ListQuestion> = {}) =>
  listChecks(tables, {
    ...{ asOf, knownOn: asOf, isNow: true, sort: 'id', reader: auditor, limit: 200 },
    ...question,
  });
const idsOf = async (question: Partial<ListQuestion> = {}) =>
  (await ask(question)).map(({ check_id: id }) => id);

/** Walks through all pages; between two of them something may happen. */
async function walk(
  question: Partial<ListQuestion>,
  limit: number,
  between: (page: number) => Promise<void> = async () => undefined,
) {
  const seen: string[] = [];
  let after: ListQuestion['after'];
  for (let page = 1; ; page += 1) {
    const rows = await ask({ ...question, limit, after });
    const shown = rows.slice(0, limit);
    seen.push(...shown.map(({ check_id: id }) => id));
    const last = shown.at(-1);
    if (rows.length <= limit || !last) return { seen, pages: page };
    after = cursorOf(last, question.sort ?? 'id');
    await between(page);
  }
}

const clear = () => world.pool.query('truncate rm.consent_check');

describe('the filters of the list', () => {
  beforeAll(async () => {
    await clear();
    await put(
      { id: 'A-1', dueOn: '2023-03-14', department: 'KGA' },
      { id: 'A-2', dueOn: '2023-03-15', round: 'R2' },
      { id: 'A-3', region: '1082', state: 'closed', lookedOn: '2023-03-02' },
      { id: 'A-4', region: '1082', state: 'underInvestigation', family: '50%_off' },
      { id: 'B_1', region: '1085', state: 'transferOffered', transferTo: '1082', sample: 'a\\b' },
      { id: 'BX1', region: '1085', round: '' },
    );
  });

  it('are none, and then all checks come', async () => {
    expect(await idsOf()).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'BX1', 'B_1']);
    const [first] = await ask();
    expect(first).toMatchObject({
      check_id: 'A-1',
      due_on: '2023-03-14',
      opened_on: '2023-03-01',
      occurred_on: '2023-03-01',
    });
  });

  it.each([
    ['round', { round: 'R2' }, ['A-2']],
    ['region', { region: '1082' }, ['A-3', 'A-4']],
    ['state', { state: ['closed'] }, ['A-3']],
    ['several states', { state: ['closed', 'underInvestigation'] }, ['A-3', 'A-4']],
    ['open', { state: ['open'] }, ['A-1', 'A-2', 'A-4', 'BX1', 'B_1']],
    ['open and closed', { state: ['open', 'closed'] }, ['A-1', 'A-2', 'A-3', 'A-4', 'BX1', 'B_1']],
    ['overdue: the day after the deadline, not the day itself', { overdue: true }, ['A-1']],
    ['not overdue, or without a deadline', { overdue: false }, ['A-2', 'A-3', 'A-4', 'BX1', 'B_1']],
    ['the beginning of an id', { q: 'A-' }, ['A-1', 'A-2', 'A-3', 'A-4']],
    ['the beginning of a department', { q: 'KG' }, ['A-1']],
    ['an underscore, which stands for itself', { q: 'B_' }, ['B_1']],
    ['a percent sign, which stands for itself', { q: '%' }, []],
    ['a percent sign within', { q: '50%_' }, ['A-4']],
    ['a backslash', { q: 'a\\' }, ['B_1']],
    ['a backslash at the end of nothing', { q: 'A\\' }, []],
    ['filters together', { region: '1085', state: ['open'], q: 'B' }, ['BX1', 'B_1']],
    ['the centre’s turn', { waitingFor: 'centre' }, ['A-4']],
    ['the turn of an auditor’s own side', { waitingFor: 'us' }, ['A-4']],
    ['the turn of the responsible region', { waitingFor: 'region' }, ['A-1', 'A-2', 'BX1']],
    ['the turn of the region asked to take over', { waitingFor: 'another-region' }, ['B_1']],
    ['the turn of a reader who only looks on', { waitingFor: 'us', reader: secretariat }, []],
    ['the turn of a region’s own side', { waitingFor: 'us', reader: contactOf('1084') }, ['A-1', 'A-2']],
    [
      'the turn of a region to which one is offered',
      { waitingFor: 'us', reader: contactOf('1082') },
      ['B_1'],
    ],
    [
      'the turn of one’s own side when another took it',
      { waitingFor: 'us', reader: contactOf('1085') },
      ['BX1'],
    ],
    ['due before a day, not on it', { dueBefore: '2023-03-15' }, ['A-1']],
    ['due after a day, not on it', { dueAfter: '2023-03-14' }, ['A-2']],
    ['looked at', { looked: true }, ['A-3']],
    ['looked at by nobody', { looked: false, state: ['open'], region: '1084' }, ['A-1', 'A-2']],
    ['a round that has none', { round: 'R9' }, []],
  ] as const)('%s', async (_name, question, expected) => {
    expect(await idsOf(question as Partial<ListQuestion>)).toEqual([...expected]);
  });

  it('a regional contact sees its own checks and those offered to it, whatever it asks for', async () => {
    const reader = contactOf('1082');
    expect(await idsOf({ reader })).toEqual(['A-3', 'A-4', 'B_1']);
    expect(await idsOf({ reader, region: '1085' })).toEqual(['B_1']);
    expect(await idsOf({ reader, region: '1084' })).toEqual([]);
    expect(await idsOf({ reader, q: 'A-1' })).toEqual([]);
  });

  it('a regional contact without a region sees nothing', async () => {
    const nowhere: Actor = { id: 'contact', role: 'regional-contact' };
    expect(await idsOf({ reader: nowhere })).toEqual([]);
  });
});

describe('the order of the list', () => {
  beforeAll(async () => {
    await clear();
    await put(
      { id: 'C', dueOn: null, openedOn: '2023-01-01', sample: 'x' },
      { id: 'A', dueOn: null, openedOn: '2023-02-01', sample: 'z' },
      { id: 'D', dueOn: '2023-03-20', openedOn: '2023-02-01', sample: 'y' },
      { id: 'B', dueOn: '2023-03-10', openedOn: '2023-03-01', sample: 'x' },
    );
  });

  it.each([
    ['dueOn', ['B', 'D', 'A', 'C']],
    ['-dueOn', ['C', 'A', 'D', 'B']],
    ['openedOn', ['C', 'A', 'D', 'B']],
    ['-openedOn', ['B', 'D', 'A', 'C']],
    ['sample', ['B', 'C', 'D', 'A']],
    ['-sample', ['A', 'D', 'C', 'B']],
    ['-id', ['D', 'C', 'B', 'A']],
  ] as const)('by %s, and a page at a time the same', async (sort, expected) => {
    expect(await idsOf({ sort })).toEqual([...expected]);
    for (const limit of [1, 2, 3]) expect((await walk({ sort }, limit)).seen).toEqual([...expected]);
  });
});

describe('paging', () => {
  const name = (n: number) => `K-${String(n).padStart(3, '0')}`;
  const dueOn = (n: number) => (n % 3 === 0 ? null : `2023-04-${String(1 + (n % 5)).padStart(2, '0')}`);

  it.each(['dueOn', '-dueOn', 'openedOn', 'sample', '-id'] as const)(
    'by %s gives each row that stays as it is exactly once while others come, go and change',
    async (sort) => {
      await clear();
      for (let n = 0; n < 43; n += 1) await put({ id: name(n), dueOn: dueOn(n) });
      const { seen, pages } = await walk({ sort }, 7, async (page) => {
        await put({ id: `new-${page}`, dueOn: '2023-04-03' });
        await world.pool.query(
          `update rm.consent_check set due_on = null, state = 'closed', revision = 9 where check_id = $1`,
          [name(page)],
        );
        await world.pool.query(`delete from rm.consent_check where check_id = $1`, [name(20 + page)]);
      });
      expect(pages).toBeGreaterThan(3);
      const changed = Array.from({ length: pages }, (_, page) => [name(page + 1), name(21 + page)]).flat();
      const stayed = Array.from({ length: 43 }, (_, n) => name(n)).filter((id) => !changed.includes(id));
      expect(stayed.length).toBeGreaterThan(20);
      for (const id of stayed) expect(seen.filter((each) => each === id)).toEqual([id]);
    },
  );

  it('of an empty list gives nothing and ends', async () => {
    await clear();
    expect(await walk({ sort: 'dueOn' }, 5)).toEqual({ seen: [], pages: 1 });
  });

  it('ends with a page that is just full', async () => {
    await clear();
    for (let n = 0; n < 10; n += 1) await put({ id: name(n) });
    expect((await walk({ sort: 'dueOn' }, 5)).pages).toBe(2);
  });
});
