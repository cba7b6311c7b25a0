import { describe, expect, it } from '@jest/globals';
import { catchUp } from './catch-up.js';
import { HeadSignal } from './head-signal.js';

const LONG_MS = 60_000;

describe('HeadSignal', () => {
  it('wakes only those who wait for less than what is there', async () => {
    const signal = new HeadSignal();
    const woken: number[] = [];
    const first = signal.beyond(1n, LONG_MS).then(() => woken.push(1));
    const second = signal.beyond(5n, LONG_MS).then(() => woken.push(5));
    signal.advance(3n);
    await first;
    expect([woken, signal.waiting]).toEqual([[1], 1]);
    signal.wakeAll();
    await second;
    expect(signal.waiting).toBe(0);
  });

  it('does not wait for what is known already, nor behind an abort', async () => {
    const signal = new HeadSignal();
    signal.advance(3n);
    await signal.beyond(2n, LONG_MS);
    await signal.beyond(9n, LONG_MS, AbortSignal.abort());
    await signal.beyond(9n, 1);
    expect(signal.waiting).toBe(0);
  });

  it('is left by a subscription that is aborted while it waits', async () => {
    const signal = new HeadSignal();
    const stop = new AbortController();
    const source = { signal, pollMs: LONG_MS, readPage: async () => ({ events: [], head: 0n }) };
    const live = catchUp(source, { after: 'start', categories: [], signal: stop.signal });
    await live.next();
    const waiting = live.next();
    while (signal.waiting === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(signal.waiting).toBe(0);
  });
});
