import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectionUrl, knock } from './connection.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { findPostmaster, type Served } from './postmaster.js';

const patience = 60_000;

/**
 * The server that already serves this cluster, if one is alive. One that is still starting is waited for, one
 * that is stopping is waited out; one that does not know our password is an error.
 */
export async function adopt(cluster: string): Promise<Served | undefined> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await findPostmaster(cluster);
    if (!found) return undefined;
    if (found.port && (await isOurs(cluster, found.pid, found.port)))
      return { pid: found.pid, port: found.port };
    if (Date.now() > deadline) throw notOurs(cluster, found.pid, 'does not answer');
    await sleep(50);
  }
}

async function isOurs(cluster: string, pid: number, port: number): Promise<boolean> {
  const answer = await knock(await connectionUrl(cluster, port, 'postgres'));
  if (answer.is === 'silent') return false;
  if (answer.is === 'refused')
    throw notOurs(cluster, pid, 'does not accept the password kept beside the data');
  if ((await realpath(answer.dataDirectory)) === (await realpath(cluster))) return true;
  throw notOurs(cluster, pid, `serves ${answer.dataDirectory}`);
}

function notOurs(cluster: string, pid: number, fact: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.server-not-ours',
    `The process ${pid} holds the database in ${cluster} but ${fact}. Stop that process, or set TILSYN_DATA to ` +
      'another folder.',
  );
}
