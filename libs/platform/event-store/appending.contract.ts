import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  caughtUp,
  collect,
  eventOf,
  requestOf,
  streamIn,
  type StoreUnderTest,
} from './event-store-contract.fixtures.js';
import { InvalidAppend, type AppendRequest, type EventStore } from './event-store.js';
import { MAX_EVENT_BYTES } from './validate-append.js';

/** What every adapter promises the log: nothing malformed gets in, and its time never runs backwards. */
export function appendingContract(given: () => StoreUnderTest): void {
  let store: EventStore;

  beforeAll(() => {
    store = given().store;
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
}
