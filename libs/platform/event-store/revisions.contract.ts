import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventOf, requestOf, streamIn, type StoreUnderTest } from './event-store-contract.fixtures.js';
import { WrongRevision, type EventStore, type EventToStore } from './event-store.js';

/** What every adapter promises two writers of one stream: one of them wins, and a repeat is no second event. */
export function revisionsContract(given: () => StoreUnderTest): void {
  let under: StoreUnderTest;
  let store: EventStore;

  beforeAll(() => {
    under = given();
    store = under.store;
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
}
