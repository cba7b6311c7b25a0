import { ERASED, canonicalJson, derivedId, personal, type Sealed } from '#platform/kernel';
import { SealMoved } from '#platform/sealing';
import { describe, expect, it } from '@jest/globals';
import {
  issuedBySecretariat,
  logInMemory,
  noteAmended,
  noteClosed,
  noteWritten,
} from './event-log.fixtures.js';
import type { LogAppend } from './event-log.js';
import { START } from './event-store.js';

const { commandId, actor, correlationId, now } = issuedBySecretariat;
const metadata = { commandId, actor, correlationId, fingerprint: 'f1' };
const appendOf = (append: Partial<LogAppend> = {}): LogAppend => ({
  stream: 'note-7',
  events: [noteWritten],
  expectedRevision: -1,
  recordedAt: now,
  metadata,
  ...append,
});

describe('EventLog', () => {
  it('seals personal fields on the way in and leaves them sealed on the way out', async () => {
    const { log, store, sealer } = logInMemory();
    await log.append(appendOf());
    const [stored] = await store.read('note-7');
    expect(Buffer.from(stored?.data ?? []).toString()).not.toMatch(/Monday|\$personal/);
    const [read] = await log.read('note-7');
    const { text } = read?.data as unknown as { text: Sealed };
    expect(text).toMatchObject({ $sealed: 1, subject: 'sample:7', event: read?.id, path: '/text' });
    expect(await sealer.reveal(text)).toBe('Taken on a Monday');
  });

  it('gives back what was appended, with its recording', async () => {
    const { log } = logInMemory();
    const appended = await log.append(appendOf({ events: [noteWritten, noteClosed] }));
    expect(appended).toMatchObject({ revision: 1, recordedAt: now });
    expect(appended.events.map(({ type, revision }) => [type, revision])).toEqual([
      ['NoteWritten', 0],
      ['NoteClosed', 1],
    ]);
    const [, closed] = await log.read('note-7');
    expect(closed).toEqual({
      ...noteClosed,
      id: derivedId('event', commandId, 'note-7', '1'),
      stream: 'note-7',
      revision: 1,
      position: appended.position,
      recordedAt: now,
      metadata: { ...metadata, schemaVersion: 1 },
    });
  });

  it('reads a whole category, and nothing else', async () => {
    const { log } = logInMemory();
    expect(await log.readCategory('note')).toEqual([]);
    await log.append(appendOf());
    await log.append(appendOf({ stream: 'note-8', metadata: { ...metadata, commandId: 'another' } }));
    expect((await log.readCategory('note')).map(({ stream }) => stream)).toEqual(['note-7', 'note-8']);
    expect(await log.readCategory('letter')).toEqual([]);
  });

  it('derives event ids from the command, so that a repeat is the same append', async () => {
    const { log } = logInMemory();
    const first = await log.append(appendOf());
    const second = await log.append(appendOf());
    expect([second.position, second.revision]).toEqual([first.position, first.revision]);
    expect(await log.read('note-7')).toHaveLength(1);
  });

  it('writes canonical JSON', async () => {
    const { log, store } = logInMemory();
    await log.append(appendOf());
    const [stored] = await store.read('note-7');
    for (const bytes of [stored?.data, stored?.metadata]) {
      const text = Buffer.from(bytes ?? []).toString();
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }
  });

  it('lifts older versions on the way out, in streams and in subscriptions', async () => {
    const { log, store } = logInMemory();
    const id = derivedId('event', 'old');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value));
    const data = encode({ pageCount: 3, text: null, occurredOn: '2020-01-01' });
    const old = { id, type: 'NoteWritten', data, metadata: encode({ ...metadata, schemaVersion: 1 }) };
    await store.append({ stream: 'note-1', events: [old], expectedRevision: -1, recordedAt: now });
    const lifted = { pages: 3, text: null, occurredOn: '2020-01-01' };
    expect((await log.read('note-1'))[0]?.data).toEqual(lifted);
    for await (const batch of log.subscribe({ after: START, categories: ['note'] })) {
      expect(batch.events.map((event) => event.data)).toEqual([lifted]);
      expect(batch.caughtUp).toBe(true);
      break;
    }
  });

  it('refuses an event of a type that is unknown to this release', async () => {
    const { log } = logInMemory();
    const unknown = { type: 'NoteBurnt', data: { occurredOn: '2026-03-02' } };
    await expect(log.append(appendOf({ events: [unknown] }))).rejects.toThrow('NoteBurnt is unknown');
  });

  it('refuses an event that breaks its schema, clear personal text above all', async () => {
    const { log } = logInMemory();
    const clear = { type: 'NoteAmended', data: { occurredOn: '2026-03-02', text: 'in the clear' } };
    await expect(log.append(appendOf({ events: [clear] }))).rejects.toThrow('a personal field is sealed');
    expect(await log.read('note-7')).toEqual([]);
  });

  it('refuses new text about an erased subject and stores nothing', async () => {
    const { log, keys } = logInMemory();
    await keys.destroy('sample:7');
    await expect(log.append(appendOf())).rejects.toMatchObject({ code: 'sealing.subject-erased' });
    expect(await log.read('note-7')).toEqual([]);
  });

  it('still reads what was sealed for a subject since erased', async () => {
    const { log, keys, sealer } = logInMemory();
    await log.append(appendOf());
    await keys.destroy('sample:7');
    const [read] = await log.read('note-7');
    expect(await sealer.revealAll(read?.data)).toEqual({ text: ERASED, pages: 2, occurredOn: '2026-03-02' });
  });

  it('notices a sealed field that was moved from one stored event to another', async () => {
    const { log, store } = logInMemory();
    await log.append(appendOf());
    const [stored] = await store.read('note-7');
    if (!stored) throw new Error('nothing was stored');
    const moved = { ...stored, id: derivedId('event', 'moved') };
    await store.append({ stream: 'note-8', events: [moved], expectedRevision: -1, recordedAt: now });
    await expect(log.read('note-8')).rejects.toThrow(SealMoved);
  });

  it('seals anew a text that a later event takes over from an earlier one', async () => {
    const { log, sealer } = logInMemory();
    const { events } = await log.append(appendOf());
    const { text } = events[0]?.data as unknown as { text: Sealed };
    const amended = { ...noteAmended, data: { ...noteAmended.data, text } };
    const other = { ...metadata, commandId: 'command-2' };
    await log.append(appendOf({ events: [amended], expectedRevision: 0, metadata: other }));
    const taken = (await log.read('note-7'))[1]?.data as unknown as { text: Sealed };
    expect(await sealer.reveal(taken.text)).toBe('Taken on a Monday');
  });

  it('keeps the secrets of two subjects of one event apart', async () => {
    const { log, keys, sealer } = logInMemory();
    const mine = { ...noteAmended, data: { ...noteAmended.data, text: personal('sample:8', 'mine') } };
    await log.append(appendOf({ events: [noteWritten, mine] }));
    await keys.destroy('sample:7');
    const read = await log.read('note-7');
    expect(await sealer.revealAll(read.map(({ data }) => data))).toMatchObject([
      { text: ERASED },
      { text: 'mine' },
    ]);
  });
});
