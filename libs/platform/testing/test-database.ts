import { randomBytes } from 'node:crypto';
import { currentRun, type TestRun } from './test-run.js';
import { dropDatabase, dropLeftovers, testServerUrl, urlOf, withClient } from './test-server.js';
import { clonePrepared, cloneStatement, type Preparation } from './test-template.js';

/** A database of one's own, and the way to be rid of it. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let server: Promise<string> | undefined;

/** Creates an empty database, or a copy of one that is prepared once per key. */
export async function createTestDatabase(options: { prepare?: Preparation } = {}): Promise<TestDatabase> {
  const run = currentRun();
  server ??= openServer(run);
  const url = await server;
  const name = `${databasePrefix(run)}${run.id}_${randomBytes(5).toString('hex')}`;
  await withClient(url, async (admin) => {
    if (options.prepare) await clonePrepared({ admin, url, run }, name, options.prepare);
    else await admin.query(cloneStatement(name, 'template0'));
  });
  return { url: urlOf(url, name), drop: () => withClient(url, (admin) => dropDatabase(admin, name)) };
}

async function openServer(run: TestRun): Promise<string> {
  const url = await testServerUrl(run);
  await withClient(url, (admin) => dropLeftovers(admin, databasePrefix(run)));
  return url;
}

function databasePrefix({ checkout }: TestRun): string {
  return `tilsyn_test_${checkout}_`;
}
