import { frameStoreContract } from './frame-store.contract.js';
import { InMemoryFrameStore } from './in-memory-frame.store.js';

frameStoreContract('in memory', async () => ({
  store: new InMemoryFrameStore(),
  close: async () => undefined,
}));
