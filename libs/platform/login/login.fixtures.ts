import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Module, Post, type DynamicModule } from '@nestjs/common';
import { SystemClock } from '#platform/clock';
import { Config, loadConfig, type Environment } from '#platform/config';
import {
  Caller,
  createApi,
  listen,
  Permitted,
  ReadinessChecks,
  ReadYourWrites,
  type ProblemDocument,
} from '#platform/http';
import { Clock, definePolicy, defineProblems, type Actor } from '#platform/kernel';
import { createPool } from '#platform/database';
import { createLogger, Log } from '#platform/logging';
import { createTestDatabase } from '#platform/testing';
import {
  AccountDirectory,
  FirstRun,
  Grants,
  LoginIdentity,
  LoginModule,
  migrateLogin,
  type TokenActor,
} from './index.js';
import { codeOfStep, stepAt } from './time-code.js';

/** Grants in memory, as a test sets them. */
export class RememberedGrants extends Grants {
  readonly actors = new Map<string, Omit<Actor, 'id'>>();
  readonly tokens = new Map<string, TokenActor>();
  refusing = false;

  override async actorOf(account: string): Promise<Actor | undefined> {
    const grant = this.actors.get(account);
    return grant && { id: account, ...grant };
  }

  override async actorOfToken(hash: string): Promise<TokenActor | undefined> {
    return this.tokens.get(hash);
  }

  override async grantFromClaims(account: string, claimed: Omit<Actor, 'id'>): Promise<void> {
    if (this.refusing) throw refuse('grant.refused');
    this.actors.set(account, claimed);
  }

  override async withdrawClaims(account: string): Promise<boolean> {
    return this.actors.delete(account);
  }

  override async grantFirstAdministrator(account: string): Promise<void> {
    if (this.refusing || (await this.hasHadAdministrator())) throw refuse('grant.refused');
    this.actors.set(account, { role: 'administrator' });
  }

  override async hasHadAdministrator(): Promise<boolean> {
    return [...this.actors.values()].some(({ role }) => role === 'administrator');
  }
}

const refuse = defineProblems({ 'grant.refused': { kind: 'conflict', da: 'Nej.', en: 'No.' } });

const everywhere = { auditor: 'everywhere', administrator: 'everywhere' } as const;
const bellsPolicy = definePolicy('bells', {
  ListBells: { kind: 'question', allow: { ...everywhere, 'regional-contact': 'own-region' } },
  RingBell: { kind: 'command', allow: everywhere },
});

/** A room to get into. */
@Controller('api/bells')
class BellController {
  @Get()
  @Permitted(bellsPolicy.ListBells)
  list(@Caller() actor: Actor): Actor {
    return actor;
  }

  @Post()
  @HttpCode(200)
  @Permitted(bellsPolicy.RingBell)
  ring(@Caller() actor: Actor): Actor {
    return actor;
  }
}

@Module({ controllers: [BellController] })
class BellModule {}

class Always extends ReadYourWrites {
  override async wait(): Promise<boolean> {
    return true;
  }
}

/** A server with a login, real but for what it lets people into. */
export async function loginServer(env: Environment = {}) {
  const database = await createTestDatabase();
  const lines: string[] = [];
  const logger = createLogger({
    level: 'info',
    format: 'json',
    destination: { write: (line) => lines.push(line) },
  });
  await Promise.all([migrateLogin(database.url, logger), migrateLogin(database.url, logger)]);
  const grants = new RememberedGrants();
  const running: { close(): Promise<void> }[] = [];
  const start = async (more: Environment = {}) => {
    const config = loadConfig({ PORT: '0', LOGIN_RATE_LIMIT: '1000', ...env, ...more });
    const login = LoginModule.register({
      mode: config.mode,
      databaseUrl: database.url,
      secret: createHash('sha256').update('a test').digest(),
    });
    const provided = [
      { provide: Config, useValue: config },
      { provide: Log, useValue: logger },
      { provide: Clock, useValue: new SystemClock() },
      { provide: ReadYourWrites, useValue: new Always() },
      { provide: ReadinessChecks, useValue: new ReadinessChecks([]) },
      { provide: Grants, useValue: grants },
    ];
    const exported = provided.map(({ provide }) => provide);
    const parts: DynamicModule = { module: class {}, global: true, providers: provided, exports: exported };
    const app = await createApi({
      config,
      logger,
      imports: [parts, login, BellModule],
      identity: LoginIdentity,
    });
    running.push(app);
    const url = await listen(app, config);
    return { app, url, directory: app.get(AccountDirectory), firstRun: app.get(FirstRun) };
  };
  const sql = createPool(database.url, { name: 'tilsyn-test', max: 1 });
  const end = async () => {
    await sql.end();
    for (const app of running) await app.close();
    await database.drop();
  };
  return { sql, lines, grants, start, end, ...(await start()) };
}
export type LoginServer = Awaited<ReturnType<typeof loginServer>>;

export interface Answered<B = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: B & Partial<ProblemDocument>;
}

/** Keeps cookies as a browser does, and says of each change where it comes from. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly base: string) {}

  async send<B = Record<string, unknown>>(path: string, init: RequestInit = {}): Promise<Answered<B>> {
    const url = new URL(path, this.base);
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { ...this.headers(url), ...(init.headers as Record<string, string> | undefined) },
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body = (isJson ? JSON.parse(text) : { text }) as Answered<B>['body'];
    return { status: response.status, headers: response.headers, body };
  }

  get<B = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answered<B>> {
    return this.send<B>(path, { headers });
  }

  post<B = Record<string, unknown>>(
    path: string,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answered<B>> {
    const sent = { 'content-type': 'application/json', ...headers };
    return this.send<B>(path, { method: 'POST', headers: sent, body: JSON.stringify(body) });
  }

  private headers(url: URL): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'sec-fetch-site': 'same-origin', origin: url.origin, ...(cookie === '' ? {} : { cookie }) };
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of an authenticator, RFC 6238 with SHA-1, six digits and thirty seconds, from its `otpauth` address. */
export function totp(otpauth: string, at = Date.now()): string {
  const secret = new URL(otpauth).searchParams.get('secret') ?? '';
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return codeOfStep(key, stepAt(at));
}
