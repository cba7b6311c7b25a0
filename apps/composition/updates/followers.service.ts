import type { FastifyRequest } from 'fastify';
import { Refused, type Actor } from '#platform/kernel';
import { refuseHttp, type Identity } from '#platform/http';
import { wholeOf, type Look } from './move.js';
import type { MoveWatch } from './move.watch.js';
import type { UpdateStream } from './update.stream.js';
import { updatesPolicy } from './updates-policy.js';
import { refuseUpdates } from './updates.problems.js';

/** How many may follow, and how often they are looked after. */
export interface FollowLimits {
  readonly perActor: number;
  readonly inAll: number;
  readonly beatMs: number;
  readonly identifyMs: number;
}

export const FOLLOW_LIMITS: FollowLimits = {
  perActor: 8,
  inAll: 2_000,
  beatMs: 20_000,
  identifyMs: 60_000,
};

export interface FollowerParts {
  readonly watch: MoveWatch;
  readonly identity: Pick<Identity, 'recognise'>;
  readonly compare: (a: string, b: string) => number;
  readonly limits: FollowLimits;
}

/** A page that wants to be told. */
export interface Follower {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly stream: UpdateStream;
  readonly headers: Parameters<UpdateStream['open']>[0];
  /** The last event the page has seen, when it comes back after a break. */
  readonly lastSeen: string | undefined;
}

/** The pages that are being told what moves. */
export class Followers {
  readonly #leaving = new Map<() => void, string>();
  #closed = false;

  constructor(private readonly parts: FollowerParts) {}

  /** @throws Refused when the actor follows from too many windows already, or there is no room for anybody. */
  requireRoom({ id }: Actor): void {
    const { perActor, inAll } = this.parts.limits;
    if (this.#closed) throw refuseHttp('server.closing');
    if (this.#leaving.size >= inAll) throw refuseUpdates('updates.no-room');
    const own = [...this.#leaving.values()].filter((each) => each === id).length;
    if (own >= perActor) throw refuseUpdates('updates.too-many-connections', { limit: perActor });
  }

  /** Tells the page of every move until it leaves, its session ends or the process does. */
  async follow(follower: Follower): Promise<void> {
    const { watch, limits } = this.parts;
    const { stream, actor } = follower;
    let timers: readonly NodeJS.Timeout[] = [];
    let unfollow = (): void => undefined;
    const leave = (): void => {
      unfollow();
      timers.forEach((timer) => clearInterval(timer));
      this.#leaving.delete(leave);
      stream.end();
    };
    // The place is taken before anything is waited for: whoever comes meanwhile is counted against it.
    this.#leaving.set(leave, actor.id);
    stream.onGone(leave);
    const stop = await watch.follow((move, look) => stream.moved(move, look.head));
    if (!this.#leaving.has(leave)) return stop();
    unfollow = stop;
    timers = [
      setInterval(() => stream.beat(), limits.beatMs).unref(),
      setInterval(() => void this.#lookAfter(follower, leave), limits.identifyMs).unref(),
    ];
    stream.open(follower.headers);
    await this.#catchUp(follower).catch(() => undefined);
  }

  /** Hangs up on everybody; browsers come back by themselves, to whichever process is there then. */
  close(): void {
    this.#closed = true;
    for (const leave of [...this.#leaving.keys()]) leave();
  }

  async #catchUp({ stream, lastSeen }: Follower): Promise<void> {
    if (lastSeen === undefined) return;
    const look: Look = await this.parts.watch.look();
    if (look.head !== lastSeen) stream.moved(wholeOf(look, this.parts.compare), look.head);
  }

  async #lookAfter({ actor, request, stream }: Follower, leave: () => void): Promise<void> {
    try {
      // An object of its own: what was found out about a request is remembered with it.
      const asking = Object.create(request) as FastifyRequest;
      const now = await this.parts.identity.recognise(asking, updatesPolicy.FollowUpdates);
      if (now.id === actor.id && now.role === actor.role && now.region === actor.region) return;
    } catch (error) {
      // What cannot be asked just now is asked again; only a clear no ends it.
      if (!(error instanceof Refused) || error.problem.kind === 'unavailable') return;
    }
    stream.endSession();
    leave();
  }
}
