import { describe, expect, it } from '@jest/globals';
import { CachingKeyStore } from './caching-key-store.js';
import { InMemoryKeyStore } from './in-memory-key-store.js';

class CountingKeyStore extends InMemoryKeyStore {
  asked = 0;

  override async keys(wanted: readonly { readonly subject: string; readonly version: number }[]) {
    this.asked += wanted.length;
    return super.keys(wanted);
  }
}

describe('CachingKeyStore', () => {
  it('asks once for a key within its time, and again after it', async () => {
    const source = new CountingKeyStore();
    let now = 0;
    const cache = new CachingKeyStore(source, { ttlMs: 30_000, now: () => now });
    await source.keyForSealing('sample:1');
    await cache.key('sample:1', 1);
    now = 29_999;
    await cache.key('sample:1', 1);
    expect(source.asked).toBe(1);
    now = 30_000;
    await cache.key('sample:1', 1);
    expect(source.asked).toBe(2);
  });

  it('forgets a key at once when it is destroyed through it', async () => {
    const cache = new CachingKeyStore(new InMemoryKeyStore());
    await cache.keyForSealing('sample:1');
    await cache.destroy('sample:1');
    expect(await cache.key('sample:1', 1)).toBeUndefined();
  });

  it('reads with a key destroyed elsewhere until its time is up, but seals nothing more', async () => {
    const source = new InMemoryKeyStore();
    let now = 0;
    const cache = new CachingKeyStore(source, { ttlMs: 30_000, now: () => now });
    await cache.keyForSealing('sample:1');
    await source.destroy('sample:1');
    expect(await cache.key('sample:1', 1)).toBeDefined();
    expect(await cache.keyForSealing('sample:1')).toBeUndefined();
    expect(await cache.key('sample:1', 1)).toBeUndefined();
    now = 30_000;
    expect(await cache.key('sample:1', 1)).toBeUndefined();
  });

  it('does not remember a key that was destroyed while it was fetched', async () => {
    const source = new InMemoryKeyStore();
    await source.keyForSealing('sample:1');
    const cache = new CachingKeyStore(source);
    const fetched = cache.key('sample:1', 1);
    await cache.destroy('sample:1');
    await fetched;
    expect(await cache.key('sample:1', 1)).toBeUndefined();
  });
});
