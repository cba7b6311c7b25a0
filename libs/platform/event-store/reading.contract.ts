import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
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
import { START, type EventStore } from './event-store.js';
import { MAX_EVENT_BYTES } from './validate-append.js';

/** What every adapter promises those who read a stream: what was written, byte for byte, in order. */
export function readingContract(given: () => StoreUnderTest): void {
  describe('append and read', () => {
    let store: EventStore;

    beforeAll(() => {
      store = given().store;
    });

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
}
