import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { programmeEvents, type ProgrammeEvent } from '#modules/organisations';
import { auditRoundEvents, type AuditRoundEvent, type DrawnSample } from '#modules/sample-audits';
import { AccessLog, InMemoryAccessLog } from '#platform/access-log';
import { SandboxClock } from '#platform/clock';
import { EventCatalogue, EventLog, EventStore } from '#platform/event-store';
import { Clock, derivedId, type DomainEvent, type Recorded } from '#platform/kernel';
import { AesGcmSealer, InMemoryKeyStore, Sealer } from '#platform/sealing';
import { InMemoryEventStore } from '../../platform/event-store/in-memory/index.js';
import * as cast from './consent-check.fixtures.js';
import { ChecksOfRound } from './checks-of-round.port.js';
import { consentCheckEvents } from './consent-check-events.js';

const names = { da: 'Navn', en: 'Name' };
const programme = 'dk-genome';

export const programmeHistory: readonly ProgrammeEvent[] = [
  { type: 'ProgrammeRegistered', data: { programme, names, occurredOn: '2022-01-01' } },
  ...[cast.HOVEDSTADEN, cast.MIDTJYLLAND, cast.SJAELLAND].map((region) => ({
    type: 'RegionRegistered' as const,
    data: { programme, region, names, validFrom: '2007-01-01', occurredOn: '2022-01-01' },
  })),
];

export const roundPlanned: AuditRoundEvent = {
  type: 'AuditRoundPlanned',
  data: {
    programme,
    title: { $personal: 'round:R2', value: 'Skærpet stikprøvekontrol' },
    regime: 'tightened',
    periodFrom: '2022-07-01',
    periodTo: '2022-12-31',
    regions: [cast.HOVEDSTADEN, cast.SJAELLAND],
    answerBusinessDays: 10,
    sampling: 'drawn',
    occurredOn: '2023-03-13',
  },
};

const drawnSample = (number: number): DrawnSample => ({
  check: `C-${number}`,
  requisition: `REQ-${number}`,
  region: cast.HOVEDSTADEN,
  stratum: cast.HOVEDSTADEN,
  patientGroup: 'rare-diseases',
  department: 'HS-KGA',
  analysedOn: '2022-09-01',
  unit: `REQ-${number}`,
  rank: number,
  rankKey: cast.FORM_SHA256,
  unitSize: 1,
});
export const samplesListed = (draw: number, first: number, last: number): AuditRoundEvent => ({
  type: 'SamplesListed',
  data: {
    draw,
    part: 1,
    samples: Array.from({ length: last - first + 1 }, (_, index) => drawnSample(first + index)),
    occurredOn: '2023-03-14',
  },
});
export const roundAnnounced = (...draws: number[]): AuditRoundEvent => ({
  type: 'AuditRoundAnnounced',
  data: { programme, draws, answerDueOn: '2023-03-29', answerBusinessDays: 10, occurredOn: '2023-03-15' },
});
export const roundReported: AuditRoundEvent = {
  type: 'AuditRoundReportedToCommittee',
  data: { meeting: 'steering-13', occurredOn: '2023-03-15' },
};

/** Checks named by hand, as the list of checks would tell them. */
export class NamedByHand extends ChecksOfRound {
  ids: readonly string[] = [];
  async namedByHand(): Promise<readonly string[]> {
    return this.ids;
  }
}

/** The parts of the house this room asks for, in memory. */
export function inMemoryParts(more: DynamicModule['providers'] = []) {
  const store = new InMemoryEventStore();
  const sealer = new AesGcmSealer(new InMemoryKeyStore());
  const log = new EventLog(
    store,
    new EventCatalogue([programmeEvents, auditRoundEvents, consentCheckEvents]),
    sealer,
  );
  const clock = new SandboxClock('2023-03-15T09:00:00Z');
  const named = new NamedByHand();
  const accesses = new InMemoryAccessLog();
  const providers = [
    { provide: EventStore, useValue: store },
    { provide: EventLog, useValue: log },
    { provide: Sealer, useValue: sealer },
    { provide: Clock, useValue: clock },
    { provide: AccessLog, useValue: accesses },
    ...more,
  ];
  @Module({})
  class Parts {}
  const tokens = providers.map((provider) => (provider as { provide: Type }).provide);
  const parts: DynamicModule = { module: Parts, global: true, providers, exports: tokens };

  /** Writes events as they would have been written, whoever decided them. */
  const happened = async (stream: string, ...events: readonly DomainEvent[]): Promise<Recorded[]> => {
    const expectedRevision = (await log.read(stream)).length - 1;
    const commandId = derivedId('fixture', stream, String(expectedRevision));
    const metadata = { commandId, fingerprint: '', actor: cast.tilsyn, correlationId: 'fixture' };
    const appended = await log.append({
      stream,
      events,
      expectedRevision,
      recordedAt: clock.now(),
      metadata,
    });
    return [...appended.events];
  };
  return { parts, log, clock, named, accesses, happened };
}

/** The room's commands and reactions over parts in memory. */
export async function consentChecksRoom() {
  // The module is met here only, since it reaches for the database that its list is read from.
  const { CheckCommandsModule } = await import('./check-commands.module.js');
  const { parts, ...room } = inMemoryParts();
  const module = await Test.createTestingModule({ imports: [parts, CheckCommandsModule] })
    .overrideProvider(ChecksOfRound)
    .useValue(room.named)
    .compile();
  await module.init();
  await room.happened(`programme-${programme}`, ...programmeHistory);
  const history = async (check: string) =>
    (await room.log.read(`consentCheck-${check}`)).map(({ type }) => type);
  return { ...room, history, bus: module.get(CommandBus), get: <T>(type: Type<T>): T => module.get(type) };
}
