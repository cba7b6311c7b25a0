import type { EventStore } from '#platform/event-store';
import { NotReady, type ReadinessCheck } from '#platform/http';
import type { Jobs } from '#platform/jobs';
import type { Mailer } from '#platform/mail';
import type { ProjectionRunner, ReaderStatus } from '#platform/projections';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** Events older than this that nobody has read yet say that no worker is at work. */
const STALE_SECONDS = 300;
const MAIL_REMEMBERED_MS = 60_000;

export type CheckedParts = readonly [
  store: EventStore,
  pool: Pool,
  data: DataSource,
  runner: ProjectionRunner,
  jobs: Jobs,
  mailer: Mailer,
];

/** What must work for an instance to be of use. */
export function readinessChecks([store, pool, data, runner, jobs, mailer]: CheckedParts): ReadinessCheck[] {
  return [
    { name: 'event-store', check: async () => ({ head: await store.head() }) },
    { name: 'read-models', check: async () => void (await pool.query('select 1')) },
    { name: 'migrations', check: async () => requireMigrated(data) },
    { name: 'projections', check: async () => figuresOf(await runner.status()) },
    { name: 'jobs', check: () => jobs.ping() },
    { name: 'mail', check: remembered(() => mailer.verify(), MAIL_REMEMBERED_MS) },
  ];
}

async function requireMigrated(data: DataSource): Promise<void> {
  if (await data.showMigrations()) throw new NotReady('migrations are pending; run tilsyn migrate');
}

type Status = Awaited<ReturnType<ProjectionRunner['status']>>;

function figuresOf({ head, projections, reactions }: Status): Readonly<Record<string, string | number>> {
  const readers = [...projections, ...reactions];
  const complaints = readers.flatMap((reader) => complaintAbout(reader) ?? []);
  if (complaints.length > 0) throw new NotReady(complaints.join('; '));
  return { head, ...Object.fromEntries(readers.map(({ name, lag, position }) => [name, lag ?? position])) };
}

function complaintAbout({
  name,
  state,
  oldestUnprocessedSeconds: age = 0,
}: ReaderStatus): string | undefined {
  if (state === 'halted') return `${name} is halted`;
  return age > STALE_SECONDS ? `${name} is ${Math.round(age)} s behind` : undefined;
}

/** A mail server is not to be asked at each probe. */
function remembered(check: () => Promise<void>, forMs: number): () => Promise<void> {
  let last: { readonly at: number; readonly outcome: Promise<void> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > forMs) last = { at: now, outcome: check() };
    return last.outcome;
  };
}
