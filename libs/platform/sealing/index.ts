export { AesGcmSealer, SealBroken } from './aes-gcm-sealer.js';
export { SealMoved, assertSealsInPlace } from './assert-seals-in-place.js';
export { CachingKeyStore, type CachingOptions } from './caching-key-store.js';
export { InMemoryKeyStore } from './in-memory-key-store.js';
export { loadKeyEncryptionKey, type KeyEncryptionKeySource } from './key-encryption-key.js';
export { KeyStore, keyName, type SubjectKey } from './key-store.js';
export { migrateKeyStore } from './migrate-key-store.js';
export { PostgresKeyStore, WrappedKeyBroken } from './postgres-key-store.js';
export { Sealer } from './sealer.js';
