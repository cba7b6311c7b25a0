import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  utf8,
  eventOf,
  streamIn,
  hex,
  plainly,
  requestOf,
  collect,
  caughtUp,
  type StoreUnderTest,
} from './event-store-contract.fixtures.js';
import {
  InvalidAppend,
  START,
  WrongRevision,
  type AppendRequest,
  type EventStore,
  type EventToStore,
} from './event-store.js';
import { followingContract } from './following.contract.js';
import { MAX_EVENT_BYTES } from './validate-append.js';

export type { StoreUnderTest } from './event-store-contract.fixtures.js';

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

    followingContract(() => under);
  });
}
