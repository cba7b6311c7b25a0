import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Abstract } from '@nestjs/common';
import PostalMime, { type Email } from 'postal-mime';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { EventLog } from '#platform/event-store';
import type { Role } from '#platform/kernel';
import { createLogger } from '#platform/logging';
import { ProjectionRunner } from '#platform/projections';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { ReminderSweep, type SweepReport } from '#modules/reminders';
import { shippedProgrammeFile } from '#modules/organisations';
import { startAll, type Running } from '../../apps/composition/index.js';

/** Somebody who uses Tilsyn, as the headers of the test mode name them. */
export interface Person {
  readonly user: string;
  readonly role: Exclude<Role, 'system'>;
  readonly region?: string;
}

export const auditor: Person = { user: 'auditor-1', role: 'auditor' };
export const secondAuditor: Person = { user: 'auditor-2', role: 'auditor' };
export const secretariat: Person = { user: 'secretariat-1', role: 'committee-secretariat' };
export const administrator: Person = { user: 'administrator-1', role: 'administrator' };
export const contactOf = (region: string): Person => ({
  user: `contact-${region}`,
  role: 'regional-contact',
  region,
});

export const NORDJYLLAND = '1081';
export const MIDTJYLLAND = '1082';
export const SYDDANMARK = '1083';
export const HOVEDSTADEN = '1084';
export const SJAELLAND = '1085';
export const REGIONS = [NORDJYLLAND, MIDTJYLLAND, SYDDANMARK, HOVEDSTADEN, SJAELLAND];

export const nordjylland = contactOf(NORDJYLLAND);
export const midtjylland = contactOf(MIDTJYLLAND);
export const syddanmark = contactOf(SYDDANMARK);
export const hovedstaden = contactOf(HOVEDSTADEN);
export const sjaelland = contactOf(SJAELLAND);

/** An answer as it came over the wire; a body that is no JSON stays text. */
export interface Reply<B = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: B;
  readonly text: string;
}

/** What every command answers. */
export interface Accepted {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly string[];
}

export type Headed = Readonly<Record<string, string>>;

/** What is sent beside path and person. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Headed;
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData;
}

/** A file of a form. */
export interface SentFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
}

export interface InstanceOptions {
  readonly at: string;
  readonly env?: Readonly<Record<string, string>>;
  /** An earlier instance whose database and folder this one goes on with. */
  readonly after?: Instance;
}

/** The real application on a database and in a folder of its own, asked by HTTP as its users ask it. */
export class Instance {
  readonly clock: SandboxClock;
  readonly database: TestDatabase;
  readonly folder: string;
  /** Lines of the log that tell of an error nobody foresaw. */
  readonly troubles: readonly string[];

  private constructor(
    private readonly running: Running & { readonly url: string },
    ground: Pick<Instance, 'clock' | 'database' | 'folder' | 'troubles'>,
  ) {
    ({ clock: this.clock, database: this.database, folder: this.folder, troubles: this.troubles } = ground);
  }

  /** Starts it. The sweep does not ring by itself unless `SWEEP_EVERY` says so: the journeys say when it is morning. */
  static async start({ at, env = {}, after }: InstanceOptions): Promise<Instance> {
    const database = after?.database ?? (await createTestDatabase());
    const folder = after?.folder ?? (await mkdtemp(join(tmpdir(), 'tilsyn journey ')));
    const clock = new SandboxClock(at);
    const troubles: string[] = [];
    const destination = { write: (line: string) => void troubles.push(line) };
    const logger = createLogger({ level: 'error', format: 'json', destination });
    const settings = {
      TILSYN_MODE: 'test',
      PORT: '0',
      SWEEP_EVERY: '24h',
      PUBLIC_URL: 'https://tilsyn.example.dk',
    };
    const config = loadConfig({ ...settings, DATABASE_URL: database.url, TILSYN_DATA: folder, ...env });
    const running = await startAll(config, { clock, logger });
    if (running.url === undefined) throw new Error('the instance has no address');
    return new Instance({ ...running, url: running.url }, { clock, database, folder, troubles });
  }

  get url(): string {
    return this.running.url;
  }

  /** One of its parts, for what has no address. */
  part<T>(token: Abstract<T>): T {
    return this.running.app.get(token, { strict: false });
  }

  /** Stops it, and leaves database and folder to whoever goes on with them. */
  stop(): Promise<void> {
    return this.running.close();
  }

  /** Stops it and takes everything away. */
  async end(): Promise<void> {
    await this.running.close();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async send<B = Reply['body']>(
    person: Person | undefined,
    path: string,
    sent: Sent = {},
  ): Promise<Reply<B>> {
    const { headers, ...rest } = sent;
    const answer = await fetch(new URL(path, this.url), {
      ...rest,
      headers: { ...headersOf(person), ...headers },
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: (isJson ? JSON.parse(text) : text) as B,
    };
  }

  get<B = Reply['body']>(person: Person | undefined, path: string, headers: Headed = {}): Promise<Reply<B>> {
    return this.send<B>(person, path, { headers });
  }

  post<B = Accepted>(
    person: Person | undefined,
    path: string,
    body: object = {},
    headers: Headed = {},
  ): Promise<Reply<B>> {
    return this.send<B>(person, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Sends a command that must be taken. */
  async do(person: Person, path: string, body: object = {}, headers: Headed = {}): Promise<Accepted> {
    return taken(await this.post(person, path, body, headers), path);
  }

  /** Sends a file in a form, the fields before it. */
  upload<B = Accepted>(
    person: Person,
    path: string,
    file: SentFile,
    { fields = {}, headers = {} }: { readonly fields?: Headed; readonly headers?: Headed } = {},
  ): Promise<Reply<B>> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ occurredOn: this.clock.today(), ...fields }))
      body.set(name, value);
    body.set('file', new Blob([file.content], { type: file.type ?? 'text/csv' }), file.name);
    return this.send<B>(person, path, { method: 'POST', headers, body });
  }

  async loadProgramme(): Promise<Accepted> {
    const yaml = await readFile(shippedProgrammeFile, 'utf8');
    const body = { occurredOn: this.clock.today(), yaml };
    return this.do(administrator, '/api/programmes/dk-genome/load-file', body);
  }

  /** How far the log has come: what is refused leaves it there. */
  head(): Promise<string> {
    return this.running.app.get(EventLog).store.head();
  }

  /** Waits until reactions and read models show the whole log. */
  async settle(): Promise<void> {
    const wait = { projection: 'all', timeoutMs: 60_000 } as const;
    for (let head = ''; head !== (await this.head());) {
      head = await this.head();
      if (!(await this.running.app.get(ProjectionRunner).waitFor(head, wait)))
        throw new Error('the read models did not catch up within a minute');
    }
  }

  /** What the worker's alarm clock does. */
  sweep(): Promise<SweepReport> {
    return this.running.app.get(ReminderSweep, { strict: false }).run();
  }

  /** Sweeps, once whoever is sweeping at this moment has finished. */
  async swept(): Promise<void> {
    await this.until(async () => (await this.sweep()).outcome !== 'busy');
  }

  /** Waits for something that others bring about. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 1200; tries += 1) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it did not come about within a minute');
  }

  /** The mails in the folder, in the order in which they were written. */
  async mails(): Promise<Email[]> {
    const folder = join(this.folder, 'mail');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
    return Promise.all(names.map(async (name) => parseMail(await readFile(join(folder, name)))));
  }
}

export const parseMail = (raw: Uint8Array | string): Promise<Email> => PostalMime.parse(raw);

/** The body of a command's answer, once it is known to have been taken. */
export function taken<B>({ status, body }: Reply<B>, path: string): B {
  if (status === 200 || status === 201) return body;
  throw new Error(`${path} was refused: ${status} ${JSON.stringify(body)}`);
}

export function headersOf(person: Person | undefined): Headed {
  if (!person) return {};
  const region = person.region === undefined ? {} : { 'x-tilsyn-region': person.region };
  return { 'x-tilsyn-user': person.user, 'x-tilsyn-role': person.role, ...region };
}
