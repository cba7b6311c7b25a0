import { createHash } from 'node:crypto';
import pg from 'pg';
import type { TestRun } from './test-run.js';
import { databasesLike, dropDatabase, urlOf } from './test-server.js';

const templateLock = 7_260_002;

/** How to make a database ready once, for all tests that ask for the same key. */
export interface Preparation {
  /** `family:content`, as `templateKey` makes it; new content replaces the older templates of its family. */
  readonly key: string;
  readonly run: (url: string) => Promise<void>;
}

/** Where a template is made, for whom, and through which connection. */
export interface TemplateServer {
  readonly admin: pg.Client;
  readonly url: string;
  readonly run: TestRun;
}

/** A key that changes when any of the texts a database is made from changes, such as migrations. */
export function templateKey(family: string, contents: readonly string[]): string {
  return `${family}:${shortHash(JSON.stringify(contents))}`;
}

/** The database that is copied for this key: a name for its family, then one for its content. */
export function templateName({ checkout }: TestRun, key: string): string {
  return `tilsyn_tpl_${checkout}_${shortHash(key.split(':')[0] ?? '')}_${shortHash(key)}`;
}

/** Creates `name` as a copy of the template for this key, which is made first if no run has made it yet. */
export async function clonePrepared(
  server: TemplateServer,
  name: string,
  prepare: Preparation,
): Promise<void> {
  const template = templateName(server.run, prepare.key);
  while (!(await cloneIfThere(server.admin, name, template))) await makeTemplate(server, template, prepare);
}

// Copies share the lock, so none is disturbed by a run with other content that drops the older template.
async function cloneIfThere(admin: pg.Client, name: string, template: string): Promise<boolean> {
  await admin.query('SELECT pg_advisory_lock_shared($1)', [templateLock]);
  try {
    const there = await exists(admin, template);
    if (there) await admin.query(cloneStatement(name, template));
    return there;
  } finally {
    await admin.query('SELECT pg_advisory_unlock_shared($1)', [templateLock]);
  }
}

async function makeTemplate(server: TemplateServer, name: string, prepare: Preparation): Promise<void> {
  const { admin } = server;
  await admin.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    if (await exists(admin, name)) return;
    const family = name.slice(0, name.lastIndexOf('_') + 1);
    for (const older of await databasesLike(admin, family)) await dropDatabase(admin, older);
    await build(server, name, prepare);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
}

// It gets its name when it is complete, so a run that is killed half-way leaves no half template.
async function build({ admin, url }: TemplateServer, name: string, prepare: Preparation): Promise<void> {
  const [final, draft] = [pg.escapeIdentifier(name), `${name}_draft`];
  await admin.query(cloneStatement(draft, 'template0'));
  await prepare.run(urlOf(url, draft));
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [draft]);
  await admin.query(`ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${final}`);
  await admin.query(`ALTER DATABASE ${final} WITH ALLOW_CONNECTIONS false`);
}

/** Copies files rather than writing every page to the log, which is several times as fast without fsync. */
export function cloneStatement(name: string, template: string): string {
  const [copy, original] = [name, template].map((identifier) => pg.escapeIdentifier(identifier));
  return `CREATE DATABASE ${copy} TEMPLATE ${original} STRATEGY FILE_COPY`;
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return found.rows.length > 0;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
