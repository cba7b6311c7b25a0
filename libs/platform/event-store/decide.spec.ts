import { Refused, personal } from '#platform/kernel';
import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { EventCatalogue } from './event-catalogue.js';
import { EventLog } from './event-log.js';
import {
  type NoteEvent,
  logInMemory,
  noteAmended,
  noteClosed,
  noteEvents,
  noteWritten,
  notes,
  writeNote,
} from './event-log.fixtures.js';
import { START, WrongRevision, type AppendRequest, type Appended } from './event-store.js';
import { InMemoryEventStore } from './in-memory/in-memory-event-store.js';

/** A store before which another writer always gets in first, a number of times. */
class ContendedStore extends InMemoryEventStore {
  attempts = 0;

  constructor(private conflicts: number) {
    super();
  }

  override async append(request: AppendRequest): Promise<Appended> {
    this.attempts += 1;
    if (this.conflicts === 0) return super.append(request);
    this.conflicts -= 1;
    throw new WrongRevision(request.stream, request.expectedRevision, request.expectedRevision + 1);
  }
}

const contendedLog = (conflicts: number) => {
  const store = new ContendedStore(conflicts);
  return { store, log: new EventLog(store, new EventCatalogue([noteEvents]), logInMemory().sealer) };
};

describe('decide', () => {
  it('appends what the decision says and answers where the stream stands', async () => {
    const { log, store } = logInMemory();
    const accepted = await decide(log, notes, writeNote(), () => [noteWritten, noteClosed]);
    expect(accepted).toMatchObject({ id: '7', revision: 1, position: await store.head() });
    expect(accepted.events.map(({ type }) => type)).toEqual(['NoteWritten', 'NoteClosed']);
    expect(accepted.events[0]?.metadata).toMatchObject({
      commandId: 'command-1',
      correlationId: 'correlation-1',
    });
  });

  it('hands the decision the state that the stream folds to', async () => {
    const { log } = logInMemory();
    await decide(log, notes, writeNote(), () => [noteWritten, noteAmended]);
    const seen: unknown[] = [];
    await decide(log, notes, writeNote({ commandId: 'command-2' }), (note) => {
      seen.push(note);
      return [];
    });
    expect(seen).toEqual([{ status: 'open', amendments: 1 }]);
  });

  it('stays quiet when the decision has nothing to say', async () => {
    const { log } = logInMemory();
    expect(await decide(log, notes, writeNote(), () => [])).toEqual({
      id: '7',
      revision: -1,
      position: START,
      events: [],
    });
    const { position } = await decide(log, notes, writeNote(), () => [noteWritten]);
    const quiet = await decide(log, notes, writeNote({ commandId: 'command-2' }), () => []);
    expect(quiet).toEqual({ id: '7', revision: 0, position, events: [] });
  });

  it('answers a repeat as the first time, whatever has happened since, without deciding again', async () => {
    const { log } = logInMemory();
    const first = await decide(log, notes, writeNote(), () => [noteWritten]);
    await decide(log, notes, writeNote({ commandId: 'command-2' }), () => [noteClosed]);
    const again = await decide(log, notes, writeNote({ now: '2026-03-05T00:00:00.000Z' }), () => {
      throw new Error('decided twice');
    });
    expect(again).toEqual(first);
  });

  it('answers a repeat even when the revision it names is stale by now', async () => {
    const { log } = logInMemory();
    const command = writeNote({ expectedRevision: -1 });
    const first = await decide(log, notes, command, () => [noteWritten]);
    expect(await decide(log, notes, command, () => [noteWritten])).toEqual(first);
  });

  it('answers two at once with the same command id as one', async () => {
    const { log } = logInMemory();
    const [a, b] = await Promise.all([1, 2].map(() => decide(log, notes, writeNote(), () => [noteWritten])));
    expect([b?.revision, b?.position]).toEqual([a?.revision, a?.position]);
    expect(await log.read('note-7')).toHaveLength(1);
  });

  it('refuses a command id that was used for another command', async () => {
    const { log } = logInMemory();
    await decide(log, notes, writeNote(), () => [noteWritten]);
    const reused = decide(log, notes, writeNote({}, 'Another text'), () => [noteClosed]);
    await expect(reused).rejects.toMatchObject({
      code: 'idempotency-key.reused',
      params: { key: 'command-1' },
    });
    expect(await log.read('note-7')).toHaveLength(1);
  });

  it('refuses a revision that is stale, and takes the current one', async () => {
    const { log } = logInMemory();
    await decide(log, notes, writeNote({ expectedRevision: -1 }), () => [noteWritten]);
    const stale = decide(log, notes, writeNote({ commandId: 'command-2', expectedRevision: -1 }), () => [
      noteClosed,
    ]);
    await expect(stale).rejects.toMatchObject({ code: 'revision.stale', params: { given: -1, current: 0 } });
    const current = writeNote({ commandId: 'command-2', expectedRevision: 0 });
    await expect(decide(log, notes, current, () => [noteClosed])).resolves.toMatchObject({ revision: 1 });
  });

  it('decides anew on what the other wrote when another writer was first', async () => {
    const { log } = logInMemory();
    const seen: string[] = [];
    const decideTwice = (commandId: string) =>
      decide(log, notes, writeNote({ commandId }), ({ status }) => {
        seen.push(status);
        return status === 'none' ? [noteWritten] : [noteAmended];
      });
    await Promise.all([decideTwice('command-1'), decideTwice('command-2')]);
    expect((await log.read('note-7')).map(({ type }) => type)).toEqual(['NoteWritten', 'NoteAmended']);
    expect(seen).toEqual(['none', 'none', 'open']);
  });

  it('tries eight times and then says that the stream is contended', async () => {
    const patient = contendedLog(7);
    await decide(patient.log, notes, writeNote(), () => [noteWritten]);
    expect(patient.store.attempts).toBe(8);
    const exhausted = contendedLog(8);
    const attempt = decide(exhausted.log, notes, writeNote(), () => [noteWritten]);
    await expect(attempt).rejects.toMatchObject({ code: 'stream.contended', params: { stream: 'note-7' } });
    expect(exhausted.store.attempts).toBe(8);
  });

  it('passes on what the decision refuses, once', async () => {
    const { log } = logInMemory();
    let decisions = 0;
    const refusal = new Refused('note.closed', { kind: 'conflict', da: 'Lukket.', en: 'Closed.' });
    const refused = decide(log, notes, writeNote(), () => {
      decisions += 1;
      throw refusal;
    });
    await expect(refused).rejects.toBe(refusal);
    expect(decisions).toBe(1);
  });

  it('refuses free text about an erased subject with a precise problem', async () => {
    const { log, keys } = logInMemory();
    await keys.destroy('sample:9');
    const text = personal('sample:9', 'too late');
    const late: NoteEvent = { type: 'NoteAmended', data: { occurredOn: '2026-03-04', text } };
    const attempt = decide(log, notes, writeNote(), () => [late]);
    await expect(attempt).rejects.toMatchObject({
      code: 'sealing.subject-erased',
      problem: { kind: 'conflict' },
    });
  });
});
