import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import pg from 'pg';

let n = 0;
export async function createTestDatabase(_o: object): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `t${process.pid}_${n++}`;
  const run = async (sql: string) => {
    const c = new pg.Client('postgres://postgres@127.0.0.1:55433/postgres');
    await c.connect();
    await c.query(sql);
    await c.end();
  };
  await run(`CREATE DATABASE ${name}`);
  return { url: `postgres://postgres@127.0.0.1:55433/${name}`, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}
export function findRedisServer(): string | undefined {
  return existsSync('/usr/bin/redis-server') ? '/usr/bin/redis-server' : undefined;
}
export async function startTestRedis(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await new Promise<number>((r) => {
    const s = createServer().listen(0, () => {
      const a = s.address();
      s.close(() => r(typeof a === 'object' && a ? a.port : 0));
    });
  });
  const child = spawn('/usr/bin/redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no']);
  await new Promise<void>((r) => child.stdout.on('data', (d) => String(d).includes('Ready to accept') && r()));
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => new Promise((r) => { child.once('exit', () => r()); child.kill('SIGKILL'); }),
  };
}
