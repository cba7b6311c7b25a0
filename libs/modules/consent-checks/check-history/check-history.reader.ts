import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AccessLog, readingOf } from '#platform/access-log';
import { EventLog, type StoredEvent } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import {
  Clock,
  eventsKnown,
  fold,
  streamOf,
  viewedOn,
  type Actor,
  type Issued,
  type Language,
  type Recorded,
} from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecks, type ConsentCheck } from '../consent-check.js';
import { refuseCheck } from '../consent-check.problems.js';
import { ProgrammeTerms } from '../terms.loader.js';
import { historyOf, mayRead } from './check-history.js';
import { possibleActions } from './possible-actions.js';

export interface AskedCheck {
  readonly id: string;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly reader: Actor;
  readonly language: Language;
}

type Events = readonly Recorded<ConsentCheckEvent>[];

/** Folds the stream itself: a check is a handful of events, and its reader sees the own write at once. */
@Injectable()
export class CheckHistoryReader implements ReadsCurrent {
  // eslint-disable-next-line max-params -- what a check is read from, and where the read is kept
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly terms: ProgrammeTerms,
    private readonly accesses: AccessLog,
  ) {}

  /** As it stands now, beside a refusal of a stale change. */
  async current(id: string, actor: Actor, call: ExecutionContext): Promise<unknown> {
    const shown = (await this.show({ id, reader: actor, language: 'da' })) as { readonly sample: string };
    await this.accesses.record({ ...readingOf(call), samples: [shown.sample] });
    return shown;
  }

  /**
   * A check as of a day of effect and as known on a day, with what the reader may do about it when both are today.
   * @throws Refused `consent-check.unknown`, also before it was opened and for a reader who may not know of it.
   */
  async show({ id, reader, language, ...asked }: AskedCheck): Promise<unknown> {
    const dates = viewedOn(asked, this.clock.today());
    const all = await this.log.read<ConsentCheckEvent>(streamOf(consentChecks.category, id));
    const events = eventsKnown(all, dates);
    const check = fold(consentChecks, events);
    const [then, now] = [check, fold(consentChecks, all)].map((each) => isOpenTo(reader, each));
    if (check.status === 'unopened' || !(then || now)) throw refuseCheck('consent-check.unknown', { id });
    const terms = await this.terms.of(check.programme);
    const looked = { id, check, terms, issued: this.#issuedBy(reader) };
    return this.sealer.revealAll({
      ...historyOf(id, check, { events, calendar: terms.calendar }),
      ...{ asOf: dates.asOf, knownOn: dates.knownOn },
      actions: dates.isNow ? possibleActions(looked, language) : [],
    });
  }

  /** The events as they are stored, personal fields sealed; for whoever may read the check. */
  async stored(id: string, reader: Actor): Promise<readonly StoredEvent[]> {
    const stored = await this.log.store.read(streamOf(consentChecks.category, id));
    const events = stored.map((event) => this.log.decode(event)) as unknown as Events;
    if (!isOpenTo(reader, fold(consentChecks, events))) throw refuseCheck('consent-check.unknown', { id });
    return stored;
  }

  /** The frame of commands that are only thought through. */
  #issuedBy(actor: Actor): Issued {
    return { commandId: '', actor, now: this.clock.now(), today: this.clock.today(), correlationId: '' };
  }
}

const isOpenTo = (reader: Actor, check: ConsentCheck): boolean =>
  check.status === 'opened' && mayRead(reader, check);
