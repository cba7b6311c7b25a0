import { deepEqual, ok } from 'node:assert/strict';
import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { addDays, localDateOf } from '#platform/calendar';
import { fold, idOf, type Recorded } from '#platform/kernel';
import { countAll } from '../check-counts/check-counts.js';
import { countAlike } from '../check-counts/check-counts.query.js';
import { consentChecks, type OpenedCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { DEADLINE_KINDS } from '../consent-check-words.js';
import { auditor, contactOf } from '../consent-check.fixtures.js';
import { openState } from '../open-state.js';
import { FIRST_DAY, REGIONS, historyOf, steps } from '../consent-status/random-histories.fixtures.js';
import {
  inBatches,
  openStatusWorld,
  projected,
  type StatusWorld,
} from '../consent-status/status-world.fixtures.js';
import { cursorOf, listChecks, type ListQuestion } from './check-list.query.js';
import { CheckTables } from './check-tables.reader.js';
import { deadlineOf, toListed, type CheckRow, type ListedCheck } from './listed-check.js';

jest.setTimeout(180_000);

let world: StatusWorld;
beforeAll(async () => {
  world = await openStatusWorld();
});
afterAll(() => world.close());

type Event = Recorded<ConsentCheckEvent>;
type Listed = Omit<
  ListedCheck,
  'programme' | 'origin' | 'patientGroup' | 'department' | 'family' | 'relation'
>;

const OWN = ['answer', 'patient-contact', 'patient-contact-confirmation', 'retrospective-consent'];
const ASKING = ['ConsentCheckOpened', 'AnswerRequested', 'CheckReportedToCommittee'];
const TURNS = {
  awaitingAnswer: 'region',
  awaitingRetrospectiveConsent: 'region',
  awaitingAssessment: 'centre',
  underInvestigation: 'centre',
  awaitingVerification: 'centre',
  awaitingDataHandling: 'centre',
  transferOffered: 'another-region',
  closed: null,
} as const;

const orNull = <T>(value: T | undefined): T | null => value ?? null;

/** A row as it must be, found the long way: by folding what had taken effect and was recorded by then. */
function expectedOf(id: string, events: readonly Event[], asOf: string): Listed | undefined {
  const check = fold(consentChecks, events);
  if (check.status === 'unopened') return undefined;
  const state = openState(check);
  const running = deadlinesOf(check);
  const dueOn = orNull(running.find(({ kind }) => OWN.includes(kind))?.dueOn);
  const dayOf = (is: (type: string) => boolean) =>
    orNull(events.findLast(({ type }) => is(type))?.data.occurredOn);
  const lookedOn = dayOf((type) => !ASKING.includes(type));
  return {
    id,
    revision: events.length - 1,
    round: orNull(check.round),
    sample: check.sample,
    region: check.region,
    state,
    waitingFor: TURNS[state],
    transferTo: orNull(check.offeredTo),
    openedOn: String(dayOf((type) => type === 'ConsentCheckOpened' || type === 'CheckReopened')),
    dueOn,
    overdue: dueOn !== null && dueOn < asOf,
    deadline: orNull(running[0]),
    looked: lookedOn !== null,
    lookedOn,
    consent: consentOf(events),
    complianceAtAnalysis: orNull(check.complianceAtAnalysis),
    reportedToCommittee: check.reportedTo.length > 0,
    latestOn: String(dayOf(() => true)),
  };
}

function deadlinesOf(check: OpenedCheck) {
  if (check.investigatedSince !== undefined || openState(check) === 'closed') return [];
  return DEADLINE_KINDS.filter((kind) => check.deadlines[kind])
    .map((kind) => deadlineOf(kind, check.deadlines[kind]?.dueOn ?? ''))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

function consentOf(events: readonly Event[]): string | null {
  const since = events.slice(events.findLastIndex(({ type }) => type === 'CheckReopened') + 1);
  const answer = since.findLast(({ type }) => type === 'CheckAnswered');
  return answer?.type === 'CheckAnswered' ? answer.data.consent : null;
}

function expectedList(log: readonly Event[], { asOf, knownOn }: ListQuestion): readonly Listed[] {
  const known = log.filter(
    ({ data, recordedAt }) => data.occurredOn <= asOf && localDateOf(recordedAt) <= knownOn,
  );
  const streams = [...new Set(known.map(({ stream }) => stream))].sort();
  return streams.flatMap((stream) => {
    const row = expectedOf(
      idOf(stream),
      known.filter((event) => event.stream === stream),
      asOf,
    );
    return row ? [row] : [];
  });
}

/** The filters said once more, in the simplest words. */
function isWanted(row: Listed, wanted: ListQuestion): boolean {
  const own = wanted.reader.region;
  const { overdue = row.overdue, looked = row.looked, dueBefore = '9999' } = wanted;
  const tests: readonly boolean[] = [
    own === undefined || row.region === own || row.transferTo === own,
    row.overdue === overdue,
    row.looked === looked,
    !wanted.state || row.state !== 'closed',
    !wanted.dueBefore || String(row.dueOn) < dueBefore,
    isTheTurn(row, wanted),
  ];
  return tests.every(Boolean);
}

function isTheTurn(row: Listed, { waitingFor, reader }: ListQuestion): boolean {
  if (waitingFor !== 'us') return row.waitingFor === (waitingFor ?? row.waitingFor);
  return reader.region === undefined ? row.waitingFor === 'centre' : isTurnOf(reader.region, row);
}

const isTurnOf = (own: string, row: Listed): boolean =>
  (row.waitingFor === 'region' && row.region === own) ||
  (row.waitingFor === 'another-region' && row.transferTo === own);

const keyOf = (row: Listed, sort: ListQuestion['sort']): string =>
  `${sort.endsWith('dueOn') ? (row.dueOn ?? '9999-12-31') : sort.endsWith('openedOn') ? row.openedOn : ''}|${row.id}`;

function sorted(rows: readonly Listed[], sort: ListQuestion['sort']): readonly Listed[] {
  const ascending = [...rows].sort((a, b) => (keyOf(a, sort) < keyOf(b, sort) ? -1 : 1));
  return sort.startsWith('-') ? ascending.reverse() : ascending;
}

/** Every page of the answer. */
async function walked(tables: CheckTables, asked: ListQuestion): Promise<readonly CheckRow[]> {
  const seen: CheckRow[] = [];
  for (let after = asked.after; ;) {
    const rows = await listChecks(tables, { ...asked, after });
    const shown = rows.slice(0, asked.limit);
    seen.push(...shown);
    const last = shown.at(-1);
    if (rows.length <= asked.limit || !last) return seen;
    after = cursorOf(last, asked.sort);
  }
}

const shown = (row: CheckRow, asOf: string): Listed => {
  const { programme, origin, patientGroup, department, family, relation, ...rest } = toListed(row, asOf);
  ok(programme && origin && [patientGroup, department, family, relation].length === 4);
  return rest;
};

const day = fc.integer({ min: -10, max: 400 }).map((days) => addDays(FIRST_DAY, days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const question: fc.Arbitrary<ListQuestion> = fc.record({
  asOf: day,
  knownOn: day,
  isNow: fc.constant(false),
  sort: fc.constantFrom('id', '-id', 'dueOn', '-dueOn', 'openedOn'),
  limit: fc.constantFrom(2, 5, 50),
  reader: fc.constantFrom(auditor, ...REGIONS.map(contactOf)),
  overdue: maybe(fc.boolean()),
  looked: maybe(fc.boolean()),
  state: maybe(fc.constant(['open' as const])),
  waitingFor: maybe(fc.constantFrom('us', 'centre', 'region', 'another-region')),
  dueBefore: maybe(day),
});
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });

describe('the list as of any date', () => {
  it('is what folding every stream up to both dates gives, and its counts count just that', async () => {
    const reached = new Set<string>();
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(
        steps(100, 300),
        sizes,
        fc.array(question, { minLength: 25, maxLength: 25 }),
        async (given, cut, questions) => {
          const log = historyOf(given);
          await projected(world.pool, inBatches(log, cut), async (client) => {
            const tables = new CheckTables(world.dataSource, client as unknown as Pool);
            for (const asked of questions) {
              const expected = expectedList(log, asked).filter((row) => isWanted(row, asked));
              const found = (await walked(tables, asked)).map((row) => shown(row, asked.asOf));
              deepEqual(found, sorted(expected, asked.sort));
              const counts = countAll(await countAlike(tables, asked));
              deepEqual(
                [counts.total, counts.overdue, counts.looked + counts.untouched, counts.waitingFor.us],
                [
                  found.length,
                  found.filter(({ overdue }) => overdue).length,
                  found.filter(({ state }) => state !== 'closed').length,
                  found.filter((row) => isTheTurn(row, { ...asked, waitingFor: 'us' })).length,
                ],
              );
              rows += found.length;
              for (const { state } of found) reached.add(state);
            }
          });
        },
      ),
      { numRuns: 20, seed: 20230315, endOnFailure: true },
    );
    // The property says little unless the histories come far.
    ok(rows > 500 && reached.size >= 7, `${rows} rows, states ${[...reached].join(' ')}`);
  });

  it('is today what the table of today says', async () => {
    await fc.assert(
      fc.asyncProperty(steps(40, 160), question, async (given, asked) => {
        const log = historyOf(given);
        await projected(world.pool, [log], async (client) => {
          const tables = new CheckTables(world.dataSource, client as unknown as Pool);
          const today = { ...asked, asOf: '2030-01-01', knownOn: '2030-01-01' };
          deepEqual(await walked(tables, today), await walked(tables, { ...today, isNow: true }));
        });
      }),
      { numRuns: 15, seed: 4, endOnFailure: true },
    );
  });
});
