export {
  tryLock,
  waitForAdvisoryLock,
  withAdvisoryLock,
  type LockWait,
  type UnderLock,
} from './advisory-lock.js';
export { createDataSource, runMigrations, type DataSourceParts } from './data-source.js';
export { inTransaction } from './in-transaction.js';
export { silentLogger, type Logger } from './logger.js';
export { createPool, type PoolOptions } from './pool.js';
export { backoffMs, codeOf, isSchemaFault, isTransient, pause } from './transient.js';
