import type { Pool } from 'pg';
import { decide } from '#platform/event-store';
import type { ObligationSource } from '../obligation-source.js';
import {
  dueReminders,
  mailsUnderWay,
  streamsOf,
  writtenOn,
  type DueReminder,
} from '../queued-reminders/due-reminders.query.js';
import type { MailItem } from '../reminder-events.js';
import { reminderMails } from '../reminder-mail.js';
import { pausesInForce } from '../reminder-pauses/pauses-in-force.query.js';
import { chooseDue, distribute, vacantPosts, type Chosen, type Distribution } from './choose-due.js';
import { Courier, type CourierParts, type Delivered } from './courier.service.js';
import { draftCommand, draftsOf } from './drafts.js';
import { prepareMail } from './mail-progress.js';
import type { SweepReport } from './sweep-report.js';
import { isStillDue, stillHolds, type Truth } from './truth.js';
import { programmesNow, readTruth, recipientsOf, type ProgrammeNow } from './truth.reader.js';

export interface SweepRunParts extends CourierParts {
  readonly pool: Pool;
  readonly sources: readonly ObligationSource[];
}

type Programmes = ReadonlyMap<string, ProgrammeNow>;
interface Pending {
  readonly id: string;
  readonly programme: string;
  readonly preparedAt: string;
}
interface Found extends Distribution {
  readonly truth: Truth;
  readonly changed: number;
  /** Kept back by a pause. */
  readonly paused: number;
}

/** One sweep, under the lock: prepares the digests of the day, then sends whatever is prepared. */
export class SweepRun {
  readonly #courier: Courier;
  readonly #day: string;
  #errors = 0;

  constructor(
    private readonly parts: SweepRunParts,
    private readonly lost: AbortSignal,
  ) {
    this.#courier = new Courier(parts);
    this.#day = parts.clock.today();
  }

  async run(): Promise<SweepReport> {
    const { pool, log, clock } = this.parts;
    const earlier = await mailsUnderWay(pool, clock.now());
    const due = await dueReminders(pool, this.#day);
    const programmes = await programmesNow(
      log,
      [...earlier, ...due].map(({ programme }) => programme),
    );
    const open = (code: string) => programmes.get(code)?.calendar.isBusinessDay(this.#day) ?? false;
    const planned = due.filter(({ programme }) => open(programme));
    const found = await this.#find(planned, programmes);
    const fresh = await this.#prepare(found, programmes);
    const pending = [
      ...earlier.map(({ mail: id, programme, prepared_at: preparedAt }) => ({ id, programme, preparedAt })),
      ...fresh,
    ].filter(({ programme }) => open(programme));
    const sent = await this.#send(pending, programmes);
    const { withoutContact, waiting, changed, paused } = found;
    const figures = { withoutContact: withoutContact.length, waiting: waiting.length, changed, paused };
    return this.#told(
      { outcome: 'swept', day: this.#day, prepared: fresh.length, ...figures, ...sent },
      found,
    );
  }

  async #find(planned: readonly DueReminder[], programmes: Programmes): Promise<Found> {
    const { log, sources, pool } = this.parts;
    const pauses = await pausesInForce(pool, this.#day);
    const due = planned.filter((row) => !pauses.of(row, this.#day));
    const truth = await readTruth(log, sources, [...new Set(due.map(({ stream }) => stream))]);
    const still = due.filter((row) => {
      const policy = programmes.get(row.programme);
      return policy !== undefined && isStillDue(row, truth, policy, this.#day);
    });
    const contactsOf = (row: Chosen['row']) => {
      const programme = programmes.get(row.programme);
      return programme ? recipientsOf(programme, row, this.#day) : [];
    };
    const writtenToday = await writtenOn(pool, this.#day);
    const distribution = distribute(chooseDue(still), { contactsOf, writtenToday });
    const paused = planned.length - due.length;
    return { ...distribution, truth, changed: due.length - still.length, paused };
  }

  async #prepare({ digests, truth }: Found, programmes: Programmes): Promise<Pending[]> {
    const pending: Pending[] = [];
    for (const draft of digests.flatMap(draftsOf)) {
      const calendar = programmes.get(draft.digest.programme)?.calendar;
      if (this.lost.aborted || !calendar) break;
      const command = draftCommand(draft, { ...this.parts, truth, calendar, day: this.#day });
      const prepared = decide(this.parts.log, reminderMails, command, (state) => prepareMail(command, state));
      const events = await prepared.then(
        (accepted) => accepted.events,
        (error: unknown) => this.#oops(error),
      );
      const [first] = events;
      // Without an event somebody else has prepared it, and sends it.
      if (first)
        pending.push({ id: command.id, programme: draft.digest.programme, preparedAt: first.recordedAt });
    }
    return pending;
  }

  async #send(pending: readonly Pending[], programmes: Programmes) {
    const counts: Record<Delivered, number> = { sent: 0, deferred: 0, failed: 0, withdrawn: 0, elsewhere: 0 };
    let interrupted: string | undefined;
    for (const { id, programme: code, preparedAt } of pending) {
      interrupted ??= this.lost.aborted ? 'lock-lost' : undefined;
      const programme = programmes.get(code);
      if (interrupted !== undefined || !programme) break;
      try {
        const holding = (items: readonly MailItem[]) => this.#holding(items, code);
        const errand = { id, preparedAt, programme, holding };
        const { became, trouble } = await this.#courier.deliver(errand);
        counts[became] += 1;
        interrupted = trouble;
      } catch (error) {
        this.#oops(error);
      }
    }
    const { elsewhere: _elsewhere, ...figures } = counts;
    return { ...figures, errors: this.#errors, ...(interrupted !== undefined && { interrupted }) };
  }

  async #holding(items: readonly MailItem[], programme: string): Promise<readonly MailItem[]> {
    const { log, sources, pool } = this.parts;
    const obligations = items.map(({ obligation }) => obligation);
    const truth = await readTruth(log, sources, await streamsOf(pool, obligations));
    const pauses = await pausesInForce(pool, this.#day);
    const isPaused = (item: MailItem) =>
      pauses.of({ ...item, programme, region: item.region ?? null }, this.#day) !== undefined;
    return items.filter((item) => stillHolds(item, truth) && !isPaused(item));
  }

  #told(report: SweepReport, { withoutContact }: Found): SweepReport {
    const { logger } = this.parts;
    const vacant = vacantPosts(withoutContact);
    if (vacant.length > 0) logger.warn({ vacant }, 'reminders wait because nobody is appointed');
    logger.info(report, 'reminders swept');
    return report;
  }

  #oops(error: unknown): [] {
    this.#errors += 1;
    this.parts.logger.error(
      { error: error instanceof Error ? error.message : String(error) },
      'a digest failed',
    );
    return [];
  }
}
