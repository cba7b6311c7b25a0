import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createTestDatabase, findRedisServer, startTestRedis } from '#platform/testing';
import { jobsContract, type BackendUnderTest } from './jobs.contract.js';

async function postgres(): Promise<BackendUnderTest> {
  const database = await createTestDatabase({});
  const ask = async (sql: string) => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  return {
    backend: { databaseUrl: database.url },
    empty: () => ask('TRUNCATE contract_jobs.job, contract_jobs.scheduler, contract_jobs.event CASCADE'),
    cutConnections: () =>
      ask(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      ),
    stop: () => database.drop(),
  };
}

async function redis(): Promise<BackendUnderTest> {
  const server = await startTestRedis();
  const ask = async (command: string, ...args: string[]) => {
    const client = new Redis(server.url);
    await client.call(command, ...args).finally(() => client.disconnect());
  };
  return {
    backend: { redisUrl: server.url },
    empty: () => ask('FLUSHALL'),
    cutConnections: () => ask('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'),
    stop: () => server.stop(),
  };
}

// A machine without Redis cannot try the Redis half; whoever says so has it counted as left out, not as passed.
function withRedisServer(contract: () => void): void {
  if (findRedisServer() !== undefined) return contract();
  const message =
    'no redis-server was found: install it, or set TILSYN_TEST_WITHOUT_REDIS=1 to go without the Redis half';
  describe('jobs on Redis', () => {
    if (process.env['TILSYN_TEST_WITHOUT_REDIS'] === '1') it.todo(message);
    else it('finds a redis-server', () => expect(message).toBe(''));
  });
}

jobsContract('PostgreSQL', postgres);
withRedisServer(() => jobsContract('Redis', redis));
