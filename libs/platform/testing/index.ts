export { createTestDatabase, type TestDatabase } from './test-database.js';
export { findRedisServer, startTestRedis, type TestRedis } from './test-redis.js';
export { templateKey, type Preparation } from './test-template.js';
export { goldenContract } from './golden.js';
export { specify, type Outcome } from './specify.js';
