export { createEventStorePool, type EventStorePoolOptions } from './event-store-pool.js';
export { leafHash } from './leaf-hash.js';
export { migrateEventStore } from './migrate-event-store.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';
