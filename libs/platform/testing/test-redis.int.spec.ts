import { describe, expect, it, jest } from '@jest/globals';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findRedisServer, startTestRedis } from './index.js';

jest.setTimeout(30_000);

async function ask(url: string, ...words: string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${words.join(' ')}\r\n`));
    socket.once('error', reject).once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString());
    });
  });
}

async function withServer(work: () => Promise<void>): Promise<void> {
  const found = findRedisServer();
  if (found) return work();
  await expect(startTestRedis()).rejects.toThrow('ensure-redis');
}

describe('a test Redis', () => {
  it('answers on the loopback, keeps nothing, evicts nothing, and stops', () =>
    withServer(async () => {
      const [redis, other] = await Promise.all([startTestRedis(), startTestRedis()]);
      expect(await ask(redis.url, 'SET', 'a', '1')).toBe('+OK\r\n');
      expect(await ask(other.url, 'GET', 'a')).toBe('$-1\r\n');
      expect(await ask(redis.url, 'CONFIG', 'GET', 'maxmemory-policy')).toContain('noeviction');
      expect(await ask(redis.url, 'CONFIG', 'GET', 'appendonly')).toContain('no');
      await Promise.all([redis.stop(), other.stop()]);
      await redis.stop();
      await expect(ask(redis.url, 'PING')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }));
});

describe('the Redis server', () => {
  it('is the one REDIS_SERVER names, or the first on the PATH', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tilsyn-path-'));
    const program = path.join(folder, 'redis-server');
    writeFileSync(program, '#!/bin/sh\n');
    chmodSync(program, 0o755);
    expect(existsSync(program)).toBe(true);
    expect(findRedisServer({ PATH: folder })).toBe(program);
    expect(findRedisServer({ PATH: '/nowhere' })).toBeUndefined();
    expect(findRedisServer({ PATH: '', REDIS_SERVER: program })).toBe(program);
    expect(findRedisServer({ PATH: folder, REDIS_SERVER: '/nowhere/redis' })).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
