import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { startOfLocalDay } from '#platform/calendar';
import { silentLogger, withAdvisoryLock, type Logger } from '#platform/database';
import type { Position } from '#platform/event-store';
import { derivedId, type Issued } from '#platform/kernel';
import type { ObligationSource } from '../obligation-source.js';
import { QUEUED_REMINDERS } from '../queued-reminders/queued-reminders.projection.js';
import { REMINDER_PAUSES } from '../reminder-pauses/reminder-pauses.projection.js';
import type { CourierParts } from './courier.service.js';
import { SweepRun } from './sweep-run.service.js';
import type { SweepReport } from './sweep-report.js';

/** Tells when the rows show a position; the projection runner does. */
export interface ReadModels {
  waitFor(
    position: Position,
    wait: { readonly projection: string; readonly timeoutMs: number },
  ): Promise<boolean>;
}

export interface SweepParts extends Omit<CourierParts, 'issue' | 'kinds' | 'logger'> {
  /** With room for at least two connections. */
  readonly pool: Pool;
  readonly readModels: ReadModels;
  readonly sources: readonly ObligationSource[];
  /** `07:00` in Denmark: nothing goes out before. At any time unless told. */
  readonly notBefore?: string | undefined;
  /** How long the queue may take to show what the log holds; 30 s unless told. */
  readonly waitMs?: number;
  readonly logger?: Logger;
}

const SYSTEM = { id: 'tilsyn', role: 'system' } as const;

/** Sends what is due. Any number of processes may run it at any time. */
export class ReminderSweep {
  readonly #logger: Logger;

  constructor(private readonly parts: SweepParts) {
    this.#logger = parts.logger ?? silentLogger;
  }

  async run(): Promise<SweepReport> {
    if (this.#isTooEarly()) return { outcome: 'too-early', notBefore: this.parts.notBefore ?? '' };
    const report = await withAdvisoryLock(this.parts.pool, 'tilsyn:reminder-sweep', (lost) =>
      this.#sweep(lost),
    );
    return report === 'busy' ? { outcome: 'busy' } : report;
  }

  async #sweep(lost: AbortSignal): Promise<SweepReport> {
    const { log, readModels, waitMs: timeoutMs = 30_000, sources } = this.parts;
    const head = await log.store.head();
    const shown = await Promise.all(
      [QUEUED_REMINDERS, REMINDER_PAUSES].map((projection) =>
        readModels.waitFor(head, { projection, timeoutMs }),
      ),
    );
    if (shown.includes(false)) {
      this.#logger.warn(
        { projection: QUEUED_REMINDERS },
        'the reminders wait for the queue to show the whole log',
      );
      return { outcome: 'postponed', because: 'read-model-behind' };
    }
    const run = randomUUID();
    const kinds = Object.assign({}, ...sources.map(({ words }) => words)) as CourierParts['kinds'];
    const issue = (...parts: readonly string[]) => this.#issued(run, parts);
    return new SweepRun({ ...this.parts, kinds, issue, logger: this.#logger }, lost).run();
  }

  #isTooEarly(): boolean {
    const { notBefore, clock } = this.parts;
    if (notBefore === undefined) return false;
    const [hours = 0, minutes = 0] = notBefore.split(':').map(Number);
    const sinceMidnight = Date.parse(clock.now()) - Date.parse(startOfLocalDay(clock.today()));
    return sinceMidnight < (hours * 60 + minutes) * 60_000;
  }

  // Each run has command ids of its own: two runs that prepare the same digest must not both believe they did.
  #issued(run: string, parts: readonly string[]): Issued {
    const { clock } = this.parts;
    const commandId = derivedId('reminder-sweep', run, ...parts);
    return { commandId, actor: SYSTEM, now: clock.now(), today: clock.today(), correlationId: run };
  }
}
