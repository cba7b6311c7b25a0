import { createHash } from 'node:crypto';
import {
  canonicalJson,
  fold,
  refuseCommand,
  streamOf,
  type Accepted,
  type Decider,
  type DomainCommand,
  type DomainEvent,
  type Recorded,
} from '#platform/kernel';
import type { EventLog } from './event-log.js';
import { START, WrongRevision } from './event-store.js';

const ATTEMPTS = 8;

/**
 * Loads a stream, decides, appends. A command id seen before is answered as the first time; when another writer was
 * first the decision is taken anew on what the other wrote, unless the caller said which revision it had read.
 * @throws Refused by the decision, by a stale revision, or when the same id names another command.
 */
export async function decide<S, E extends DomainEvent>(
  log: EventLog,
  decider: Decider<S, E>,
  command: DomainCommand,
  decision: (state: S) => readonly E[],
): Promise<Accepted<E>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decideOnce(log, decider, command, decision);
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
      if (attempt === ATTEMPTS) throw refuseCommand('stream.contended', { stream: error.stream });
    }
  }
}

async function decideOnce<S, E extends DomainEvent>(
  log: EventLog,
  decider: Decider<S, E>,
  command: DomainCommand,
  decision: (state: S) => readonly E[],
): Promise<Accepted<E>> {
  const stream = streamOf(decider.category, command.id);
  const history = await log.read<E>(stream);
  const fingerprint = fingerprintOf(command);
  const repeated = answerOfRepeat(history, command, fingerprint);
  if (repeated) return repeated;
  const revision = history.length - 1;
  requireExpectedRevision(command, revision);
  const events = decision(fold(decider, history));
  if (events.length === 0)
    return { id: command.id, revision, position: history.at(-1)?.position ?? START, events: [] };
  const { commandId, actor, correlationId, causationId, now } = command.issued;
  const appended = await log.append({
    stream,
    events,
    expectedRevision: revision,
    recordedAt: now,
    metadata: { commandId, fingerprint, actor, correlationId, causationId },
  });
  return {
    id: command.id,
    revision: appended.revision,
    position: appended.position,
    events: appended.events as Recorded<E>[],
  };
}

function answerOfRepeat<E extends DomainEvent>(
  history: readonly Recorded<E>[],
  { id, issued }: DomainCommand,
  fingerprint: string,
): Accepted<E> | undefined {
  const events = history.filter((event) => event.metadata.commandId === issued.commandId);
  const last = events.at(-1);
  if (!last) return undefined;
  if (last.metadata.fingerprint !== fingerprint)
    throw refuseCommand('idempotency-key.reused', { key: issued.commandId });
  return { id, revision: last.revision, position: last.position, events };
}

function requireExpectedRevision({ issued }: DomainCommand, current: number): void {
  const given = issued.expectedRevision;
  if (given === undefined || given === current) return;
  throw refuseCommand('revision.stale', { given, current });
}

function fingerprintOf(command: DomainCommand): string {
  const text = canonicalJson({ name: command.constructor.name, id: command.id, input: command.input });
  return createHash('sha256').update(text).digest('hex');
}
