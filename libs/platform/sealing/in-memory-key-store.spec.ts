import { CachingKeyStore } from './caching-key-store.js';
import { InMemoryKeyStore } from './in-memory-key-store.js';
import { keyStoreContract } from './key-store.contract.js';

keyStoreContract('InMemoryKeyStore', async () => {
  const store = new InMemoryKeyStore();
  return { store, sibling: () => store, close: async () => undefined };
});

keyStoreContract('CachingKeyStore', async () => {
  const source = new InMemoryKeyStore();
  const store = new CachingKeyStore(source);
  return { store, sibling: () => store, close: async () => undefined };
});
