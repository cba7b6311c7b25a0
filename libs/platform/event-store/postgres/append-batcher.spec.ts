import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { WrongRevision, type AppendRequest } from '../event-store.js';
import { AppendBatcher, type BatcherOptions } from './append-batcher.js';
import type { AppendOutcome } from './append-writer.js';

const requestOf = (stream: string, bytes = 0): AppendRequest => ({
  stream,
  expectedRevision: -1,
  recordedAt: '2026-03-02T08:00:00.000Z',
  events: [{ id: stream, type: 'Thing', data: new Uint8Array(bytes), metadata: new Uint8Array() }],
});
const stored: AppendOutcome = { revision: 0, position: '1', recordedAt: '2026-03-02T08:00:00.000Z' };

/** A writer whose batches stay open until they are released. */
function heldBatcher(options: Partial<BatcherOptions> = {}) {
  const batches: string[][] = [];
  const releases: (() => void)[] = [];
  const write = async (requests: readonly AppendRequest[]) => {
    batches.push(requests.map(({ stream }) => stream));
    await new Promise<void>((resolve) => releases.push(resolve));
    return requests.map(() => stored);
  };
  const batcher = new AppendBatcher({ write, isUnreachable: () => true, lanes: 1, ...options });
  const release = async () => {
    releases.shift()?.();
    await turn();
  };
  return { batcher, batches, release };
}

describe('AppendBatcher', () => {
  it('sends a lone append at once, and collects the others while it is under way', async () => {
    const { batcher, batches, release } = heldBatcher();
    void batcher.append(requestOf('a-1'));
    await turn();
    for (const stream of ['a-2', 'a-3', 'a-4']) void batcher.append(requestOf(stream));
    await turn();
    expect(batches).toEqual([['a-1']]);
    await release();
    expect(batches).toEqual([['a-1'], ['a-2', 'a-3', 'a-4']]);
  });

  it('takes each stream once a batch, in order of arrival', async () => {
    const { batcher, batches, release } = heldBatcher();
    for (const stream of ['a-1', 'a-2', 'a-1', 'a-3', 'a-1']) void batcher.append(requestOf(stream));
    for (let i = 0; i < 4; i += 1) await turn().then(release);
    expect(batches).toEqual([['a-1', 'a-2', 'a-3'], ['a-1'], ['a-1']]);
  });

  it('keeps to the limits of number and size, and lets an oversize request pass alone', async () => {
    const { batcher, batches, release } = heldBatcher({ maxAppends: 3, maxBytes: 100 });
    for (let i = 0; i < 4; i += 1) void batcher.append(requestOf(`a-${i}`));
    for (let i = 0; i < 3; i += 1) void batcher.append(requestOf(`b-${i}`, i === 1 ? 500 : 60));
    for (let i = 0; i < 6; i += 1) await turn().then(release);
    expect(batches).toEqual([['a-0', 'a-1', 'a-2'], ['a-3', 'b-0'], ['b-1'], ['b-2']]);
  });

  it('opens a second lane when enough is waiting', async () => {
    const { batcher, batches } = heldBatcher({ lanes: 2, secondLaneFrom: 2 });
    for (const stream of ['a-1', 'a-2', 'a-3', 'a-4']) {
      void batcher.append(requestOf(stream));
      await turn();
    }
    expect(batches).toEqual([['a-1'], ['a-2', 'a-3']]);
  });

  it('answers each request for itself', async () => {
    const conflict = new WrongRevision('a-2', -1, 4);
    const write = async () => [stored, conflict];
    const batcher = new AppendBatcher({ write, isUnreachable: () => true });
    const answers = await Promise.allSettled(
      ['a-1', 'a-2', 'a-3'].map((stream) => batcher.append(requestOf(stream))),
    );
    expect(answers).toEqual([
      { status: 'fulfilled', value: stored },
      { status: 'rejected', reason: conflict },
      { status: 'rejected', reason: expect.any(Error) },
    ]);
  });

  it('replays a failed batch one by one, so that only the bad request fails', async () => {
    const write = async (requests: readonly AppendRequest[]) => {
      if (requests.some(({ stream }) => stream === 'a-bad')) throw new Error('bad');
      return requests.map(() => stored);
    };
    const batcher = new AppendBatcher({ write, isUnreachable: () => false });
    const appends = ['a-1', 'a-bad', 'a-2'].map((stream) => batcher.append(requestOf(stream)));
    const answers = await Promise.allSettled(appends);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('stops the replay when the server is out of reach', async () => {
    let calls = 0;
    const write = async () => {
      calls += 1;
      throw new Error('gone');
    };
    const batcher = new AppendBatcher({ write, isUnreachable: () => true });
    const answers = await Promise.allSettled(
      ['a-1', 'a-2', 'a-3'].map((stream) => batcher.append(requestOf(stream))),
    );
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(calls).toBe(2);
  });

  it('drains: resolves when nothing waits and nothing is under way', async () => {
    const { batcher, release } = heldBatcher();
    await batcher.drain();
    void batcher.append(requestOf('a-1'));
    void batcher.append(requestOf('a-1'));
    let drained = false;
    void batcher.drain().then(() => (drained = true));
    await turn().then(release);
    expect(drained).toBe(false);
    await turn().then(release);
    expect(drained).toBe(true);
  });
});
