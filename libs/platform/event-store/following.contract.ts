import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { START, type Appended, type EventStore } from './event-store.js';
import {
  eventOf,
  streamIn,
  categoryOfTest,
  requestOf,
  collect,
  caughtUp,
  type StoreUnderTest,
} from './event-store-contract.fixtures.js';

/** What every adapter promises those who follow the log: each event once, in order, whoever writes at the same time. */
export function followingContract(given: () => StoreUnderTest): void {
  describe('follow the log', () => {
    let under: StoreUnderTest;
    let store: EventStore;

    beforeAll(() => {
      under = given();
      store = under.store;
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
