import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  InvalidAppend,
  START,
  WrongRevision,
  type AppendRequest,
  type Appended,
  type Batch,
  type EventStore,
  type EventToStore,
  type StoredEvent,
  type Subscription,
} from './event-store.js';
import { MAX_EVENT_BYTES } from './validate-append.js';

/** A store under test; `sibling` opens a second instance over the same log, as another process would. */
export interface StoreUnderTest {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
  readonly sibling?: () => Promise<EventStore>;
}

const NOW = '2026-03-02T08:00:00.000Z';
const utf8 = new TextEncoder();

const eventOf = (type: string, data: Uint8Array = utf8.encode(`{"type":"${type}"}`)): EventToStore => ({
  id: randomUUID(),
  type,
  data,
  metadata: utf8.encode('{}'),
});

const streamIn = (category: string) => `${category}-${randomUUID()}`;
const categoryOfTest = () => `c${randomUUID().replaceAll('-', '')}`;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const plainly = ({ data, metadata, ...rest }: StoredEvent) => ({
  ...rest,
  data: hex(data),
  metadata: hex(metadata),
});

const requestOf = (
  stream: string,
  expectedRevision: number,
  events: readonly EventToStore[] = [eventOf('ThingHappened')],
  recordedAt = NOW,
): AppendRequest => ({ stream, expectedRevision, events, recordedAt });

async function collect(
  store: EventStore,
  subscription: Partial<Subscription>,
  enough: (events: readonly StoredEvent[], batch: Batch) => boolean,
): Promise<{ events: StoredEvent[]; batches: Batch[] }> {
  const events: StoredEvent[] = [];
  const batches: Batch[] = [];
  for await (const batch of store.subscribe({ after: START, categories: [], ...subscription })) {
    batches.push(batch);
    events.push(...batch.events);
    if (enough(events, batch)) break;
  }
  return { events, batches };
}

const caughtUp = (_events: readonly StoredEvent[], batch: Batch) => batch.caughtUp;

/** What every adapter of the event store promises. */
export function eventStoreContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of the event store`, () => {
    let under: StoreUnderTest;
    let store: EventStore;

    beforeAll(async () => {
      under = await makeStore();
      store = under.store;
    }, 60_000);
    afterAll(() => under.close());

    describe('append and read', () => {
      it('finds nothing in a stream nobody has written', async () => {
        expect(await store.read(streamIn('thing'))).toEqual([]);
      });

      it('appends to a new stream and reads it back', async () => {
        const stream = streamIn('thing');
        const event = eventOf('ThingHappened');
        const appended = await store.append(requestOf(stream, -1, [event]));
        const { position, recordedAt } = appended;
        expect(appended.revision).toBe(0);
        expect((await store.read(stream)).map(plainly)).toEqual([
          plainly({ ...event, stream, revision: 0, position, recordedAt }),
        ]);
      });

      it('keeps exact bytes, whatever they are', async () => {
        const stream = streamIn('thing');
        const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
        const odd = utf8.encode('{ "b": 1.0, "a" : "æøå \\u0000", "b": 2 }');
        await store.append(requestOf(stream, -1, [{ ...eventOf('ThingHappened', every), metadata: odd }]));
        const [read] = await store.read(stream);
        expect(hex(read?.data ?? odd)).toBe(hex(every));
        expect(hex(read?.metadata ?? every)).toBe(hex(odd));
      });

      it('keeps an empty body and a body at the limit', async () => {
        const stream = streamIn('thing');
        const full = eventOf('ThingHappened', new Uint8Array(MAX_EVENT_BYTES - 2).fill(200));
        const empty = { ...eventOf('ThingHappened', new Uint8Array()), metadata: new Uint8Array() };
        await store.append(requestOf(stream, -1, [full, empty]));
        const read = await store.read(stream);
        expect(read.map((event) => hex(event.data))).toEqual([hex(full.data), '']);
      });

      it('is not moved by what the caller does with the bytes afterwards', async () => {
        const stream = streamIn('thing');
        const data = utf8.encode('before');
        await store.append(requestOf(stream, -1, [eventOf('ThingHappened', data)]));
        data.fill(0);
        expect(hex((await store.read(stream))[0]?.data ?? data)).toBe(hex(utf8.encode('before')));
      });

      it('keeps the order of several events, side by side in the log', async () => {
        const stream = streamIn('thing');
        const events = ['First', 'Second', 'Third'].map((type) => eventOf(type));
        const others = Array.from({ length: 8 }, () => store.append(requestOf(streamIn('other'), -1)));
        const [appended] = await Promise.all([store.append(requestOf(stream, -1, events)), ...others]);
        const read = await store.read(stream);
        expect(read.map(({ type, revision }) => [type, revision])).toEqual([
          ['First', 0],
          ['Second', 1],
          ['Third', 2],
        ]);
        expect(appended).toMatchObject({ revision: 2, position: read[2]?.position });
        const log = await collect(store, {}, caughtUp);
        const at = log.events.findIndex(({ id }) => id === events[0]?.id);
        expect(log.events.slice(at, at + 3).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      });

      it('reads from a revision on', async () => {
        const stream = streamIn('thing');
        await store.append(
          requestOf(
            stream,
            -1,
            ['A', 'B', 'C'].map((type) => eventOf(type)),
          ),
        );
        expect((await store.read(stream, 1)).map(({ type }) => type)).toEqual(['B', 'C']);
        expect(await store.read(stream, 3)).toEqual([]);
      });

      it('takes stream names with dashes and letters of any language behind the category', async () => {
        for (const id of ['2026-03-02', 'a.b_c:d/e,f{g}"h\'\\', 'blåbærgrød-Ω']) {
          const stream = `sampleAudit-${randomUUID()}-${id}`;
          await store.append(requestOf(stream, -1));
          expect((await store.read(stream)).map((event) => event.stream)).toEqual([stream]);
        }
      });

      it('tells the position of the last event as its head', async () => {
        const { position } = await store.append(requestOf(streamIn('thing'), -1));
        expect(await store.head()).toBe(position);
      });

      it('orders positions', async () => {
        const first = await store.append(requestOf(streamIn('thing'), -1));
        for (let i = 0; i < 10; i += 1) await store.append(requestOf(streamIn('thing'), -1));
        const last = await store.append(requestOf(streamIn('thing'), -1));
        expect(store.compare(first.position, last.position)).toBeLessThan(0);
        expect(store.compare(last.position, first.position)).toBeGreaterThan(0);
        expect(store.compare(last.position, last.position)).toBe(0);
        expect(store.compare(START, first.position)).toBeLessThan(0);
      });
    });

    describe('expected revisions', () => {
      it.each([-1, 0, 2, 7])(
        'refuses revision %i of a stream that stands at 1, and stores nothing',
        async (wrong) => {
          const stream = streamIn('thing');
          await store.append(requestOf(stream, -1, [eventOf('A'), eventOf('B')]));
          const attempt = store.append(requestOf(stream, wrong));
          await expect(attempt).rejects.toMatchObject({
            name: 'WrongRevision',
            stream,
            expectedRevision: wrong,
            actualRevision: 1,
          });
          expect(await store.read(stream)).toHaveLength(2);
        },
      );

      it('refuses to go on with a stream that does not exist', async () => {
        const stream = streamIn('thing');
        await expect(store.append(requestOf(stream, 0))).rejects.toMatchObject({ actualRevision: -1 });
        expect(await store.read(stream)).toEqual([]);
      });

      it('lets exactly one of many win the same revision', async () => {
        const stream = streamIn('thing');
        const other = (await under.sibling?.()) ?? store;
        const attempts = Array.from({ length: 30 }, (_, i) =>
          (i % 2 ? other : store).append(requestOf(stream, -1)),
        );
        const results = await Promise.allSettled(attempts);
        const lost = results.filter((result) => result.status === 'rejected');
        expect(lost).toHaveLength(29);
        expect(lost.every(({ reason }) => reason instanceof WrongRevision)).toBe(true);
        expect(await store.read(stream)).toHaveLength(1);
      });
    });

    describe('repeats', () => {
      it('answers the same ids at the same place as the first time', async () => {
        const stream = streamIn('thing');
        await store.append(requestOf(stream, -1));
        const request = requestOf(stream, 0, [eventOf('A'), eventOf('B')]);
        const first = await store.append(request);
        await store.append(requestOf(stream, 2));
        expect(await store.append({ ...request, recordedAt: '2027-01-01T00:00:00.000Z' })).toEqual(first);
        expect(await store.read(stream)).toHaveLength(4);
      });

      it('answers one event repeated at once by two writers', async () => {
        const other = (await under.sibling?.()) ?? store;
        const request = requestOf(streamIn('thing'), -1);
        const [a, b, c] = await Promise.all([
          store.append(request),
          other.append(request),
          store.append(request),
        ]);
        expect([b, c]).toEqual([a, a]);
        expect(await store.read(request.stream)).toHaveLength(1);
      });

      it.each([
        ['another event among them', (a: EventToStore) => [a, eventOf('C')]],
        ['one more event', (a: EventToStore, b: EventToStore) => [a, b, eventOf('C')]],
        ['another order', (a: EventToStore, b: EventToStore) => [b, a]],
      ])('refuses a repeat with %s', async (_, altered) => {
        const stream = streamIn('thing');
        const [a, b] = [eventOf('A'), eventOf('B')];
        await store.append(requestOf(stream, -1, [a, b]));
        await expect(store.append(requestOf(stream, -1, altered(a, b)))).rejects.toThrow(WrongRevision);
        expect(await store.read(stream)).toHaveLength(2);
      });
    });

    describe('limits', () => {
      const event = eventOf('ThingHappened');
      const twice = [event, event];
      const oversize = eventOf('ThingHappened', new Uint8Array(MAX_EVENT_BYTES));
      it.each<[string, Partial<AppendRequest>]>([
        ['an append without events', { events: [] }],
        ['an event of more than 1 MiB', { events: [oversize] }],
        ['an id that is no UUID', { events: [{ ...event, id: 'event-1' }] }],
        ['an id in capitals', { events: [{ ...event, id: event.id.toUpperCase().replace(/^./, 'A') }] }],
        ['an id that comes twice', { events: twice }],
        ['a type with a space', { events: [{ ...event, type: 'Thing Happened' }] }],
        ['a stream without a category', { stream: 'thing' }],
        ['a stream without an id', { stream: 'thing-' }],
        ['a stream name with a line break', { stream: 'thing-a\nb' }],
        ['a revision below -1', { expectedRevision: -2 }],
        ['half a revision', { expectedRevision: 0.5 }],
        ['a local time', { recordedAt: '2026-03-02T08:00:00' }],
        ['a time there is not', { recordedAt: '2026-13-02T08:00:00.000Z' }],
      ])('refuses %s', async (_, broken) => {
        const request = { ...requestOf(streamIn('thing'), -1), ...broken };
        const before = await store.head();
        await expect(store.append(request)).rejects.toThrow(InvalidAppend);
        expect(await store.head()).toBe(before);
      });
    });

    describe('time', () => {
      it("keeps the writer's clock to the millisecond", async () => {
        const ahead = '2031-05-06T07:08:09.123Z';
        const stream = streamIn('thing');
        expect((await store.append(requestOf(stream, -1, [eventOf('A')], ahead))).recordedAt).toBe(ahead);
        expect((await store.read(stream))[0]?.recordedAt).toBe(ahead);
      });

      it('never runs backwards, even when the clock of a writer does', async () => {
        const late = '2032-01-01T00:00:00.000Z';
        const early = '2025-01-01T00:00:00.000Z';
        await store.append(requestOf(streamIn('thing'), -1, [eventOf('A')], late));
        const answers = await Promise.all(
          Array.from({ length: 6 }, () =>
            store.append(requestOf(streamIn('thing'), -1, [eventOf('B')], early)),
          ),
        );
        expect(answers.every(({ recordedAt }) => recordedAt >= late)).toBe(true);
        const { events } = await collect(store, {}, caughtUp);
        const times = events.map(({ recordedAt }) => recordedAt);
        expect(times).toEqual([...times].sort());
      });
    });

    describe('subscribe', () => {
      it('resumes after a position', async () => {
        const category = categoryOfTest();
        const answers: Appended[] = [];
        for (let i = 0; i < 5; i += 1) answers.push(await store.append(requestOf(`${category}-${i}`, -1)));
        const after = answers[1]?.position ?? START;
        const { events } = await collect(store, { after, categories: [category] }, caughtUp);
        expect(events.map(({ stream }) => stream)).toEqual([2, 3, 4].map((i) => `${category}-${i}`));
      });

      it('cuts the log into batches of the asked size without loss', async () => {
        const category = categoryOfTest();
        const events = Array.from({ length: 10 }, () => eventOf('ThingHappened'));
        await store.append(requestOf(`${category}-1`, -1, events));
        const { batches } = await collect(store, { categories: [category], batchSize: 4 }, caughtUp);
        const sizes = batches.map((batch) => batch.events.length).filter((size) => size > 0);
        expect(sizes).toEqual([4, 4, 2]);
        expect(batches.flatMap((batch) => batch.events).map(({ id }) => id)).toEqual(
          events.map(({ id }) => id),
        );
        expect(batches.at(-1)?.caughtUp).toBe(true);
        expect(batches[0]?.caughtUp).toBe(false);
      });

      it('says at once that it has caught up when there is nothing to read', async () => {
        const head = await store.head();
        const { batches } = await collect(store, { after: head }, () => true);
        expect(batches).toEqual([{ events: [], position: head, caughtUp: true }]);
      });

      it('hears only its categories, and moves its checkpoint over the others', async () => {
        const [mine, theirs] = [categoryOfTest(), categoryOfTest()];
        await store.append(requestOf(`${mine}-1`, -1));
        await store.append(requestOf(`${theirs}-1`, -1));
        await store.append(requestOf(`${mine}x-1`, -1));
        const { events, batches } = await collect(store, { categories: [mine] }, caughtUp);
        expect(events.map(({ stream }) => stream)).toEqual([`${mine}-1`]);
        expect(batches.at(-1)?.position).toBe(await store.head());
        const after = await store.head();
        const live = collect(store, { after, categories: [mine] }, (_, { position }) => {
          return store.compare(position, after) > 0;
        });
        const last = await store.append(requestOf(`${theirs}-1`, 0));
        const { batches: moved } = await live;
        expect(moved.at(-1)).toEqual({ events: [], position: last.position, caughtUp: true });
      });

      it('hears several categories in the order of the log', async () => {
        const [a, b] = [categoryOfTest(), categoryOfTest()];
        const streams = [`${a}-1`, `${b}-1`, `${a}-2`, `${b}-2`, `${b}-3`, `${a}-3`];
        for (const stream of streams) await store.append(requestOf(stream, -1));
        const { events } = await collect(store, { categories: [b, a], batchSize: 2 }, caughtUp);
        expect(events.map(({ stream }) => stream)).toEqual(streams);
      });

      it('wakes up when an event comes in, from this instance and from another', async () => {
        const category = categoryOfTest();
        const other = (await under.sibling?.()) ?? store;
        const live = collect(
          store,
          { after: await store.head(), categories: [category] },
          (events) => events.length >= 2,
        );
        await sleep(50);
        await other.append(requestOf(`${category}-1`, -1));
        await sleep(50);
        await store.append(requestOf(`${category}-2`, -1));
        expect((await live).events.map(({ stream }) => stream)).toEqual([`${category}-1`, `${category}-2`]);
      });

      it('ends cleanly when the signal is given, while it waits and before it began', async () => {
        const stop = new AbortController();
        const live = collect(store, { after: await store.head(), signal: stop.signal }, () => false);
        await sleep(30);
        stop.abort();
        await expect(live).resolves.toMatchObject({ events: [] });
        await expect(collect(store, { signal: stop.signal }, () => false)).resolves.toMatchObject({
          batches: [],
        });
      });

      it('leaves nothing running behind a break', async () => {
        const stop = new AbortController();
        const iterator = store
          .subscribe({ after: START, categories: [], signal: stop.signal })
          [Symbol.asyncIterator]();
        await iterator.next();
        await iterator.return?.();
        expect(await iterator.next()).toEqual({ done: true, value: undefined });
      });
    });

    describe('many at once', () => {
      it('loses no event of two writers that are slow and concurrent', async () => {
        const category = categoryOfTest();
        const other = (await under.sibling?.()) ?? store;
        const perStream = 12;
        const streams = Array.from({ length: 16 }, (_, i) => `${category}-${i}`);
        const seen = collect(
          store,
          { categories: [category] },
          ({ length }) => length >= streams.length * perStream * 2,
        );
        const write = async (stream: string, index: number) => {
          const writer = index % 2 ? other : store;
          for (let i = 0; i < perStream; i += 1) {
            const slow = eventOf('Slow', new Uint8Array(i % 3 === 0 ? 200_000 : 10));
            await writer.append(requestOf(stream, i * 2 - 1, [slow, eventOf('Quick')]));
            if (i % 4 === index % 4) await sleep(3);
          }
        };
        await Promise.all(streams.map(write));
        const { events } = await seen;
        expect(new Set(events.map(({ id }) => id)).size).toBe(streams.length * perStream * 2);
        for (const stream of streams) {
          const revisions = events.filter((event) => event.stream === stream).map(({ revision }) => revision);
          expect(revisions).toEqual(revisions.map((_, index) => index));
        }
        const positions = events.map(({ position }) => position);
        expect(positions).toEqual([...positions].sort((a, b) => store.compare(a, b)));
      }, 60_000);

      it('agrees with a model under any interleaving of appends', async () => {
        const step = fc.record({
          stream: fc.integer({ min: 0, max: 2 }),
          events: fc.integer({ min: 1, max: 4 }),
          offset: fc.constantFrom(0, 0, 0, -1, 1),
          again: fc.boolean(),
          together: fc.boolean(),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) =>
            followModel(store, steps),
          ),
          { numRuns: 25 },
        );
      }, 120_000);
    });
  });
}

interface Step {
  readonly stream: number;
  readonly events: number;
  readonly offset: number;
  readonly again: boolean;
  readonly together: boolean;
}

/** Appends step by step, with every `together` step sent along with unrelated appends, and compares with arrays. */
async function followModel(store: EventStore, steps: readonly Step[]): Promise<void> {
  const category = categoryOfTest();
  const model = new Map<string, string[]>();
  const order: string[] = [];
  for (const step of steps) {
    const stream = `${category}-${step.stream}`;
    const ids = model.get(stream) ?? [];
    const expected = Math.max(-1, ids.length - 1 + step.offset);
    const request = requestOf(
      stream,
      expected,
      Array.from({ length: step.events }, () => eventOf('Step')),
    );
    const noise = step.together ? [store.append(requestOf(streamIn('noise'), -1))] : [];
    const [result] = await Promise.allSettled([store.append(request), ...noise]);
    if (expected === ids.length - 1) {
      const added = request.events.map(({ id }) => id);
      model.set(stream, [...ids, ...added]);
      order.push(...added);
      expect(result).toMatchObject({ status: 'fulfilled', value: { revision: expected + step.events } });
      if (step.again && result.status === 'fulfilled')
        expect(await store.append(request)).toEqual(result.value);
    } else {
      expect(result).toMatchObject({ status: 'rejected', reason: { actualRevision: ids.length - 1 } });
    }
  }
  for (const [stream, ids] of model) expect((await store.read(stream)).map(({ id }) => id)).toEqual(ids);
  const { events } = await collect(store, { categories: [category], batchSize: 3 }, caughtUp);
  expect(events.map(({ id }) => id)).toEqual(order);
}
