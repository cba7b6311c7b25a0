export {
  AccessLog,
  type Access,
  type AccessKey,
  type AccessQuestion,
  type KeptAccess,
} from './access-log.js';
export { InMemoryAccessLog } from './in-memory.access-log.js';
export { migrateAccessLog } from './migrate-access-log.js';
export { PostgresAccessLog } from './postgres.access-log.js';
export { ReadBy, readingOf, type Reading } from './reading.decorator.js';
export { startOfRetention } from './retention.js';
export { ACCESS_EXTENSION, RecordsAccess } from './records-access.interceptor.js';
