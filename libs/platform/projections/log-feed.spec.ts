import { describe, expect, it } from '@jest/globals';
import { EventLog, START, type Batch, type Subscription } from '#platform/event-store';
import { InMemoryEventStore } from '#platform/event-store/in-memory';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import { LogFeed } from './log-feed.js';
import { catalogue, noteFindings, until } from './projections.fixtures.js';

class CountingStore extends InMemoryEventStore {
  subscriptions = 0;
  override subscribe(subscription: Subscription): AsyncIterable<Batch> {
    this.subscriptions += 1;
    return super.subscribe(subscription);
  }
}

function open() {
  const store = new CountingStore();
  const log = new EventLog(store, catalogue, new AesGcmSealer(new InMemoryKeyStore()));
  const feed = new LogFeed(log, { categories: [], batchSize: 10 });
  const stop = new AbortController();
  const read = async (after: string, delay = 0) => {
    const heard: number[] = [];
    readers.push(
      (async () => {
        for await (const batch of feed.batches({ after, categories: [], signal: stop.signal })) {
          heard.push(...batch.events.map(({ position }) => Number(position)));
          if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        }
      })(),
    );
    return heard;
  };
  const readers: Promise<void>[] = [];
  const end = async () => {
    stop.abort();
    await Promise.all(readers);
  };
  return { store, log, read, end };
}

const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('the feed', () => {
  it('reads once for readers that start together', async () => {
    const { store, log, read, end } = open();
    const all = [await read(START), await read(START), await read(START)];
    await noteFindings(log, 3, 57);
    await until(() => all.every((heard) => heard.length === 57), 'all have heard all');
    await end();
    for (const heard of all) expect(heard).toEqual(upTo(57));
    expect(store.subscriptions).toBe(1);
  });

  it('gives each reader every event after its own place once, however far apart and however slow', async () => {
    const { log, read, end } = open();
    await noteFindings(log, 3, 300);
    const [first, late, slow, last] = [
      await read(START),
      await read('155'),
      await read(START, 3),
      await read('300'),
    ];
    await until(() => first.length > 50, 'the first has begun');
    const [later] = [await read('5')];
    await noteFindings(log, 3, 40);
    await until(
      () => slow.length === 340 && first.length === 340 && last.length === 40 && later?.length === 335,
      'all are level',
    );
    await until(() => late.length === 185, 'the late one is level');
    await end();
    expect(first).toEqual(upTo(340));
    expect(slow).toEqual(upTo(340));
    expect(late).toEqual(upTo(340, 156));
    expect(later).toEqual(upTo(340, 6));
    expect(last).toEqual(upTo(340, 301));
  });

  it('tells a reader whose checkpoint lies beyond the log', async () => {
    const { log } = open();
    const feed = new LogFeed(log, { categories: [], batchSize: 10 });
    const read = async () => {
      for await (const _ of feed.batches({
        after: '7',
        categories: [],
        signal: new AbortController().signal,
      }))
        return;
    };
    await expect(read()).rejects.toThrow('before the checkpoint 7');
  });
});
