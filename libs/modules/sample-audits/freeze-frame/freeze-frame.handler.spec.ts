import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventLog } from '#platform/event-store';
import { derivedId, type DomainEvent } from '#platform/kernel';
import type { ProgrammeEvent } from '#modules/organisations';
import { openFrameFile } from '../frame/frame-file.reader.js';
import { FrameClaims } from '../frame/frame.claims.js';
import { csv, fileFolder, ROWS } from '../frame/frame.fixtures.js';
import { InMemoryFrameStore } from '../frame/in-memory-frame.store.js';
import * as cast from '../sample-audits.fixtures.js';
import { emptyLog } from '../sample-audits.testing.js';
import { FreezeFrameHandler } from './freeze-frame.handler.js';
import { FreezeFrame } from './freeze-frame.js';

const names = { da: 'Navn', en: 'Name' };
const dated = { programme: 'dk-genome', occurredOn: '2022-01-01' };
const programmeHistory: readonly ProgrammeEvent[] = [
  { type: 'ProgrammeRegistered', data: { ...dated, names } },
  ...cast.REGIONS.map(
    (region) =>
      ({ type: 'RegionRegistered', data: { ...dated, region, names, validFrom: '2007-01-01' } }) as const,
  ),
  {
    type: 'PatientGroupRegistered',
    data: { ...dated, patientGroup: 'rare-diseases', names, validFrom: '2019-01-01' },
  },
];

const folder = fileFolder();
const path = folder.file(csv(...ROWS));
afterAll(() => folder.remove());

async function happened(log: EventLog, stream: string, ...events: readonly DomainEvent[]): Promise<void> {
  const metadata = {
    commandId: derivedId(stream),
    fingerprint: '',
    actor: cast.administrator,
    correlationId: 'spec',
  };
  await log.append({
    stream,
    events,
    expectedRevision: -1,
    recordedAt: '2023-03-15T09:00:00.000Z',
    metadata,
  });
}

const freeze = async (key = 'one') =>
  new FreezeFrame(
    cast.R2,
    { occurredOn: '2023-03-17', file: await openFrameFile(path) },
    cast.issuedBy(cast.auditor, '2023-03-17', key),
  );

let log: EventLog;
let store: InMemoryFrameStore;
let handler: FreezeFrameHandler;
beforeEach(async () => {
  log = emptyLog();
  store = new InMemoryFrameStore();
  handler = new FreezeFrameHandler(log, store, new FrameClaims(store, log));
  await happened(log, 'programme-dk-genome', ...programmeHistory);
  await happened(log, 'sampleAudit-R2', cast.roundTwoPlanned);
});

const kept = async (sha256: string) => {
  let rows = 0;
  for await (const batch of store.byUnit(sha256)) rows += batch.length;
  return rows;
};
const shaOf = async () => {
  const [, frozen] = await log.read(`sampleAudit-${cast.R2}`);
  return (frozen?.data as unknown as { frameSha256: string }).frameSha256;
};

/** Loses the connection while the event is appended. */
function breaking(of: EventLog): EventLog {
  return Object.assign(Object.create(of) as EventLog, {
    append: async () => {
      throw new Error('connection lost');
    },
  });
}

describe('importing a frame', () => {
  it('keeps the rows and names them in the log', async () => {
    const accepted = await handler.execute(await freeze());
    expect(accepted.events.map(({ type }) => type)).toEqual(['FrameFrozen']);
    expect(await kept(await shaOf())).toBe(4);
    expect(await store.unsettled()).toEqual([]);
  });

  it('answers a repeated command as the first time, without reading the file again', async () => {
    const first = await handler.execute(await freeze());
    const again = new FreezeFrame(
      cast.R2,
      { occurredOn: '2023-03-17', file: { ...(await openFrameFile(path)), path: '/gone' } },
      cast.issuedBy(cast.auditor, '2023-03-17', 'one'),
    );
    expect(await handler.execute(again)).toEqual(first);
  });

  it('freezes once when two people send the file at once', async () => {
    const both = await Promise.all([
      handler.execute(await freeze('one')),
      handler.execute(await freeze('two')),
    ]);
    expect(both.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['FrameFrozen']);
    expect(await kept(await shaOf())).toBe(4);
  });

  it('removes the rows of a frame that another one forestalled', async () => {
    const other = folder.file(csv(ROWS[3] ?? ''));
    const late = new FreezeFrame(
      cast.R2,
      { occurredOn: '2023-03-17', file: await openFrameFile(other) },
      cast.issuedBy(cast.auditor, '2023-03-17', 'late'),
    );
    const outcomes = await Promise.allSettled([handler.execute(await freeze()), handler.execute(late)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.unsettled()).toEqual([]);
    expect(await kept(await shaOf())).toBeGreaterThan(0);
  });

  it('leaves the rows alone while it is open whether the log names them, and tidies them up later', async () => {
    const claims = new FrameClaims(store, log);
    const broken = new FreezeFrameHandler(breaking(log), store, claims);
    await expect(broken.execute(await freeze())).rejects.toThrow('connection lost');
    const [claim] = await store.unsettled();
    expect(claim?.round).toBe(cast.R2);
    expect(await kept(claim?.sha256 ?? '')).toBe(4);
    await claims.tidy('2023-03-17T12:00:00.000Z');
    expect(await store.unsettled()).toEqual([]);
    await expect(kept(claim?.sha256 ?? '')).rejects.toMatchObject({ code: 'frame.not-stored' });
  });

  it('settles at the next import what the log came to name after all', async () => {
    await handler.execute(await freeze());
    const sha256 = await shaOf();
    await store.stage(async (staging) => {
      await staging.add(
        ROWS.map((_row, index) => ({
          line: index + 2,
          row: {
            requisitionId: `R-${index}`,
            region: '1084',
            patientGroup: 'g',
            department: 'd',
            analysedOn: '2023-01-10',
          },
        })),
      );
      await staging.keep(sha256, 4, cast.R2);
    });
    await new FrameClaims(store, log).tidy('2023-03-17T12:00:00.000Z');
    expect(await kept(sha256)).toBe(4);
    expect(await store.unsettled()).toEqual([]);
  });
});
