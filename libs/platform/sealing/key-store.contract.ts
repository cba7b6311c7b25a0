import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyName, type KeyStore } from './key-store.js';

/** Key stores under test: `sibling` opens a second instance over the same keys, as another process would. */
export interface KeyStoreUnderTest {
  readonly store: KeyStore;
  readonly sibling: () => KeyStore;
  readonly close: () => Promise<void>;
}

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');
const someSubject = () => `sample:${randomUUID()}`;

/** What every key store promises. */
export function keyStoreContract(name: string, makeStore: () => Promise<KeyStoreUnderTest>): void {
  describe(`${name} keeps the contract of the key store`, () => {
    let under: KeyStoreUnderTest;
    let store: KeyStore;

    beforeAll(async () => {
      under = await makeStore();
      store = under.store;
    }, 60_000);
    afterAll(() => under.close());

    it('makes a key of 256 bits on first use and keeps to it', async () => {
      const subject = someSubject();
      const key = await store.keyForSealing(subject);
      expect(key?.key).toHaveLength(32);
      expect(hex((await store.keyForSealing(subject))?.key)).toBe(hex(key?.key));
      expect(hex((await store.key(subject, key?.version ?? 0))?.key)).toBe(hex(key?.key));
    });

    it('gives each subject a key of its own', async () => {
      const [a, b] = [await store.keyForSealing(someSubject()), await store.keyForSealing(someSubject())];
      expect(hex(a?.key)).not.toBe(hex(b?.key));
    });

    it('makes no key when asked for reading', async () => {
      const subject = someSubject();
      expect(await store.key(subject, 1)).toBeUndefined();
      expect(await store.keys([{ subject, version: 1 }])).toEqual(new Map());
      expect(await store.keys([])).toEqual(new Map());
    });

    it('knows no other version than the one it made', async () => {
      const subject = someSubject();
      const { version = 0 } = (await store.keyForSealing(subject)) ?? {};
      expect(await store.key(subject, version + 1)).toBeUndefined();
    });

    it('gives several keys at once and leaves out those it has not', async () => {
      const [a, b, absent] = [someSubject(), someSubject(), someSubject()];
      const [keyA, keyB] = [await store.keyForSealing(a), await store.keyForSealing(b)];
      const keys = await store.keys([a, b, absent].map((subject) => ({ subject, version: 1 })));
      expect([...keys.keys()].sort()).toEqual([keyName(a, 1), keyName(b, 1)].sort());
      expect(hex(keys.get(keyName(a, 1))?.key)).toBe(hex(keyA?.key));
      expect(hex(keys.get(keyName(b, 1))?.key)).toBe(hex(keyB?.key));
    });

    it('destroys for ever, for reading and for sealing, and repeats that quietly', async () => {
      const subject = someSubject();
      const { version = 0 } = (await store.keyForSealing(subject)) ?? {};
      await store.destroy(subject);
      await store.destroy(subject);
      expect(await store.key(subject, version)).toBeUndefined();
      expect(await store.keys([{ subject, version }])).toEqual(new Map());
      expect(await store.keyForSealing(subject)).toBeUndefined();
      expect(await under.sibling().keyForSealing(subject)).toBeUndefined();
    });

    it('destroys a subject that never had a key, so that it gets none later', async () => {
      const subject = someSubject();
      await store.destroy(subject);
      expect(await store.keyForSealing(subject)).toBeUndefined();
    });

    it('leaves the keys of others alone', async () => {
      const [a, b] = [someSubject(), `${someSubject()} 1`];
      await store.keyForSealing(a);
      const key = await store.keyForSealing(b);
      await store.destroy(a);
      expect(hex((await store.key(b, 1))?.key)).toBe(hex(key?.key));
    });

    it('lets one of two processes make the first key, and both use it', async () => {
      const subject = someSubject();
      const stores = [store, under.sibling(), under.sibling()];
      const keys = await Promise.all(
        Array.from({ length: 12 }, (_, i) => (stores[i % 3] ?? store).keyForSealing(subject)),
      );
      expect(new Set(keys.map((key) => hex(key?.key))).size).toBe(1);
      expect(hex((await store.key(subject, 1))?.key)).toBe(hex(keys[0]?.key));
    });

    it('leaves no key alive when it is destroyed while it is made', async () => {
      const other = under.sibling();
      for (let i = 0; i < 10; i += 1) {
        const subject = someSubject();
        await Promise.all([
          store.keyForSealing(subject),
          other.destroy(subject),
          store.keyForSealing(subject),
        ]);
        expect(await store.keyForSealing(subject)).toBeUndefined();
        expect(await store.key(subject, 1)).toBeUndefined();
      }
    });
  });
}
