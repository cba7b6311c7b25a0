import { Injectable } from '@nestjs/common';
import { refuseHttp } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import { AuthEngine } from './auth/auth-engine.js';
import { LoginParts } from './login-parts.js';
import { refuseLogin } from './login.problems.js';

/** A session that is neither ended, idle nor too old. */
export interface LiveSession {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly email: string;
  /** Whether the account has a second factor. */
  readonly secondFactor: boolean;
  /** Whether one was reset and must be set up again, whatever the role. */
  readonly secondFactorDue: boolean;
  readonly signedInBy: 'password' | 'single-sign-on';
  readonly expiresAt: Date;
  readonly seenAt: Date;
}

/** One of somebody's own sessions, as shown to them. */
export interface ShownSession {
  readonly id: string;
  readonly current: boolean;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
}

interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly userAgent: string | null;
}

const OFTEN_ENOUGH_MS = 60_000;

/** Sessions, kept by the server: what is ended here is ended at once. */
@Injectable()
export class Sessions {
  readonly #asked = new WeakMap<FastifyRequest, Promise<LiveSession | undefined>>();

  constructor(
    private readonly engine: AuthEngine,
    private readonly parts: LoginParts,
  ) {}

  /** The session whose cookie the request carries, if it is live; one that was idle too long is ended. */
  of(request: FastifyRequest): Promise<LiveSession | undefined> {
    const asked = this.#asked.get(request) ?? this.find(request);
    this.#asked.set(request, asked);
    return asked;
  }

  /** Notes that the session is in use, now and then. */
  async touch({ id, seenAt }: LiveSession): Promise<void> {
    const now = new Date();
    const often = Math.min(OFTEN_ENOUGH_MS, this.parts.config.login.idleMs / 10);
    if (now.getTime() - seenAt.getTime() < often) return;
    await this.parts.pool.query('update login.session set "updatedAt" = $2 where id = $1', [id, now]);
  }

  async list({ account, id }: LiveSession): Promise<readonly ShownSession[]> {
    const { rows } = await this.parts.pool.query<SessionRow>(
      `select id, "createdAt", "updatedAt", "userAgent" from login.session
        where "userId" = $1 and "expiresAt" > $2 and "updatedAt" > $3 order by "updatedAt" desc`,
      [account, new Date(), new Date(Date.now() - this.parts.config.login.idleMs)],
    );
    return rows.map((row) => ({
      id: row.id,
      current: row.id === id,
      startedAt: row.createdAt.toISOString(),
      lastSeenAt: row.updatedAt.toISOString(),
      userAgent: row.userAgent ?? '',
    }));
  }

  /** Ends one of the account's sessions. @throws Refused `session.unknown`. */
  async end(account: string, id: string): Promise<void> {
    const { rowCount } = await this.parts.pool.query(
      'delete from login.session where "userId" = $1 and id = $2',
      [account, id],
    );
    if (rowCount === 0) throw refuseLogin('session.unknown');
  }

  /** Ends a session; quiet when it has ended. */
  async endOne({ id }: Pick<LiveSession, 'id'>): Promise<void> {
    await this.parts.pool.query('delete from login.session where id = $1', [id]);
  }

  /** Ends every session of the account, but one if told. */
  async endAll(account: string, but = ''): Promise<void> {
    await this.parts.pool.query('delete from login.session where "userId" = $1 and id <> $2', [account, but]);
  }

  /** Ends the account's sessions that began before that instant: what they proved is no longer enough. */
  async endOlder(account: string, than: Date): Promise<void> {
    await this.parts.pool.query('delete from login.session where "userId" = $1 and "createdAt" < $2', [
      account,
      than,
    ]);
  }

  /** @throws Refused `identity.required` when there is none. */
  async required(request: FastifyRequest): Promise<LiveSession> {
    const session = await this.of(request);
    if (!session) throw refuseHttp('identity.required');
    return session;
  }

  private async find(request: FastifyRequest): Promise<LiveSession | undefined> {
    const { cookie } = request.headers;
    if (cookie === undefined) return undefined;
    const found = await this.engine.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return undefined;
    const { user, session } = found;
    if (Date.now() - session.updatedAt.getTime() > this.parts.config.login.idleMs) {
      await this.endOne(session);
      return undefined;
    }
    return {
      ...{ id: session.id, account: user.id, name: user.name, email: user.email },
      secondFactor: (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true,
      secondFactorDue: user.secondFactorDue === true,
      signedInBy: session.signedInBy === 'single-sign-on' ? 'single-sign-on' : 'password',
      ...{ expiresAt: session.expiresAt, seenAt: session.updatedAt },
    };
  }
}
