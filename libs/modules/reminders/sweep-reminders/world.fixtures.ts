import type { Pool } from 'pg';
import { z } from 'zod';
import { programmeEvents, programmes, type ProgrammeEvent } from '#modules/organisations';
import { defaultCalendarPolicy, type CalendarPolicy } from '#platform/calendar';
import { SandboxClock } from '#platform/clock';
import { createDataSource, createPool, pause, runMigrations } from '#platform/database';
import { EventCatalogue, EventLog } from '#platform/event-store';
import { PostgresEventStore, migrateEventStore } from '#platform/event-store/postgres';
import { derivedId, event, eventCategory, personal, streamOf, type DomainEvent } from '#platform/kernel';
import { Mailer, type Delivery, type Mail } from '#platform/mail';
import { CreateProjectionTables1700000000000, ProjectionRunner } from '#platform/projections';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import { createTestDatabase, templateKey } from '#platform/testing';
import { QueuedReminders1700000600000 } from '../migrations/queued-reminders.migration.js';
import { ReminderPauses1700000800000 } from '../migrations/reminder-pauses.migration.js';
import { MailLinkSigner } from '../mail-links/mail-link.signer.js';
import type { ObligationSource } from '../obligation-source.js';
import type { ObligationChange } from '../obligation.js';
import { queuedRemindersProjection } from '../queued-reminders/queued-reminders.projection.js';
import type { ReminderRow } from '../queued-reminders/reminder-rows.js';
import { ladderEvents, reminderMailEvents } from '../reminder-events.js';
import { reminderPauseEvents } from '../reminder-pause-events.js';
import { reminderPausesProjection } from '../reminder-pauses/reminder-pauses.projection.js';
import { ReminderSweep, type SweepParts } from './sweep.service.js';

/** Streams `duty-<id>`: a room of which nothing is known but what it tells. */
export const dutyEvents = eventCategory('duty', {
  DutyTold: event({ changes: z.array(z.custom<ObligationChange>()) }),
});

export const dutySource: ObligationSource = {
  category: 'duty',
  eventTypes: ['DutyTold'],
  changes: ({ data }) => (data as unknown as { changes: ObligationChange[] }).changes,
  words: { answer: { da: 'Svar på kontrol af samtykke', en: 'Answer to the consent audit' } },
};

/** Takes what it is given, unless told otherwise. */
export class ArrayMailer extends Mailer {
  override readonly kind = 'file';
  readonly outbox: Mail[] = [];
  /** What happens instead of taking the next mails, in turn. */
  readonly troubles: (Error | undefined)[] = [];

  override async send(mail: Mail): Promise<Delivery> {
    const trouble = this.troubles.shift();
    if (trouble) throw trouble;
    this.outbox.push(mail);
    return { response: 'taken' };
  }
  override async verify(): Promise<void> {}
  override async close(): Promise<void> {}
}

const prepare = {
  key: templateKey('reminders', [
    CreateProjectionTables1700000000000.toString(),
    QueuedReminders1700000600000.toString(),
    ReminderPauses1700000800000.toString(),
  ]),
  run: async (url: string) => {
    const pool = createPool(url, { name: 'prepare', max: 2 });
    await migrateEventStore(pool);
    await pool.end();
    const migrations = [
      CreateProjectionTables1700000000000,
      QueuedReminders1700000600000,
      ReminderPauses1700000800000,
    ];
    const dataSource = await createDataSource(url, { entities: [], migrations, max: 2 }).initialize();
    await runMigrations(dataSource);
    await dataSource.destroy();
  },
};

/** A log, the queue's rows and a sweep on a real PostgreSQL. */
export class SweepWorld {
  readonly mailer = new ArrayMailer();
  readonly clock = new SandboxClock('2022-12-16T09:00:00.000Z');
  readonly links = new MailLinkSigner(new Uint8Array(32).fill(7), 30);
  readonly runner: ProjectionRunner;
  #told = 0;

  readonly sealer: AesGcmSealer;
  readonly log: EventLog;
  readonly pool: Pool;

  private constructor(
    readonly url: string,
    readonly keys: InMemoryKeyStore,
    private readonly drop: () => Promise<void>,
  ) {
    const catalogue = new EventCatalogue([
      dutyEvents,
      programmeEvents,
      ladderEvents,
      reminderMailEvents,
      reminderPauseEvents,
    ]);
    this.sealer = new AesGcmSealer(keys);
    this.log = new EventLog(new PostgresEventStore({ url }), catalogue, this.sealer);
    this.pool = createPool(url, { name: 'spec', max: 12 });
    const { log, pool } = this;
    const projections = [queuedRemindersProjection([dutySource]), reminderPausesProjection];
    this.runner = new ProjectionRunner({ log, pool, projections, idleMs: 20, leaseRetryMs: 20 });
  }

  static async open(): Promise<SweepWorld> {
    const database = await createTestDatabase({ prepare });
    const world = new SweepWorld(database.url, new InMemoryKeyStore(), () => database.drop());
    await world.runner.start();
    return world;
  }

  async close(): Promise<void> {
    await this.runner.stop();
    await this.log.store.close();
    await this.pool.end();
    await this.drop();
  }

  sweep(parts: Partial<SweepParts> = {}): ReminderSweep {
    const { log, pool, mailer, sealer, clock, runner } = this;
    const publicUrl = 'https://tilsyn.example.org';
    const { links } = this;
    return new ReminderSweep({
      log,
      pool,
      mailer,
      sealer,
      clock,
      publicUrl,
      links,
      readModels: runner,
      sources: [dutySource],
      ...parts,
    });
  }

  /** Nine o'clock in Denmark in winter. */
  goTo(day: string): void {
    this.clock.travelTo(
      `${day}T08:00:00.000Z` < this.clock.now() ? this.clock.now() : `${day}T08:00:00.000Z`,
    );
  }

  async tell(subject: string, ...changes: ObligationChange[]): Promise<void> {
    await this.append(streamOf('duty', subject), {
      type: 'DutyTold',
      data: { changes, occurredOn: this.clock.today() },
    } as DomainEvent);
  }

  async append(stream: string, ...events: DomainEvent[]): Promise<void> {
    const expectedRevision = (await this.log.store.read(stream)).length - 1;
    const commandId = derivedId('spec', String((this.#told += 1)));
    const metadata = {
      commandId,
      fingerprint: '0'.repeat(64),
      actor: { id: 'spec', role: 'system' as const },
      correlationId: commandId,
    };
    await this.log.append({ stream, events, expectedRevision, recordedAt: this.clock.now(), metadata });
  }

  async programme(...events: ProgrammeEvent[]): Promise<void> {
    await this.append(streamOf(programmes.category, 'dk-genome'), ...events);
  }

  /** Waits until the rows show the log. */
  async shown(): Promise<void> {
    await this.runner.waitFor(await this.log.store.head(), { projection: 'all', timeoutMs: 10_000 });
    await pause(0);
  }

  async rungs(subject: string): Promise<Record<string, string>> {
    await this.shown();
    const { rows } = await this.pool.query<ReminderRow>(
      'select r.* from rm.reminder r join rm.obligation o using (obligation) where r.subject = $1 order by o.opened_on, r.place',
      [subject],
    );
    return Object.fromEntries(
      rows.map(({ step, state, reason }) => [step, reason === null ? state : `${state} ${reason}`]),
    );
  }
}

const programme = 'dk-genome';
const occurredOn = '2022-12-01';

export const registered: ProgrammeEvent[] = [
  { type: 'ProgrammeRegistered', data: { programme, names: { da: 'Genom', en: 'Genome' }, occurredOn } },
  {
    type: 'RegionRegistered',
    data: {
      programme,
      region: '1084',
      names: { da: 'Region Hovedstaden', en: 'Capital Region' },
      validFrom: '2007-01-01',
      occurredOn,
    },
  },
  {
    type: 'RegionRegistered',
    data: {
      programme,
      region: '1082',
      names: { da: 'Region Midtjylland', en: 'Central Region' },
      validFrom: '2007-01-01',
      occurredOn,
    },
  },
];

type Duty = Extract<ProgrammeEvent, { type: 'ContactAppointed' }>['data']['duty'];

export const appointed = (
  contact: string,
  duty: Duty,
  region?: string,
  language: 'da' | 'en' = 'da',
): ProgrammeEvent => ({
  type: 'ContactAppointed',
  data: {
    programme,
    contact,
    duty,
    ...(region !== undefined && { region }),
    name: personal(`contact:${contact}`, `Kontakt ${contact}`),
    email: personal(`contact:${contact}`, `${contact}@example.org`),
    language,
    occurredOn,
  },
});

export const retired = (contact: string, on: string): ProgrammeEvent => ({
  type: 'ContactRetired',
  data: { programme, contact, occurredOn: on },
});

export const closedOn = (date: string): ProgrammeEvent => {
  const policy: CalendarPolicy = { ...defaultCalendarPolicy, extraClosedDates: [date] };
  return {
    type: 'ClosedDaysSet',
    data: {
      programme,
      policy: { closedDays: [...policy.closedDays], extraClosedDates: [date], extraOpenDates: [] },
      occurredOn,
    },
  };
};
