import { Injectable } from '@nestjs/common';
import {
  DANISH_GENOME_PROGRAMME,
  isRegionValidOn,
  loadProgramme,
  type Programme,
} from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import {
  Clock,
  confinedTo,
  streamOf,
  viewedOn,
  type Actor,
  type Language,
  type ViewedDates,
} from '#platform/kernel';
import { CheckTables } from '../check-list/check-tables.reader.js';
import { consentChecks } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { countsByRegion, strataOf } from '../consent-status/consent-status.query.js';
import { requireSpan } from '../consent-status/span-of-days.problems.js';
import { NO_COUNTS } from '../consent-status/status-measures.js';
import { inOneSnapshot } from '../consent-status/status-snapshot.reader.js';
import { refuseOpening } from '../opening.problems.js';
import { differenceOf, type ChangedItem, type RegionChange } from './status-changes.js';
import { listChanged, type ChangedRow } from './status-changes.query.js';
import { turningEvent } from './turning-event.js';

export interface AskedChanges {
  readonly programme?: string | undefined;
  readonly round?: string | undefined;
  readonly region?: string | undefined;
  readonly from: string;
  readonly to?: string | undefined;
  readonly fromKnownOn?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly limit: number;
  readonly cursor?: readonly [string] | undefined;
  readonly reader: Actor;
  readonly language: Language;
}

/** What changed between two dates. */
export interface FoundChanges {
  readonly programme: string;
  readonly before: ViewedDates;
  readonly after: ViewedDates;
  readonly regions: readonly RegionChange[];
  /** One more than the limit when there is a next page. */
  readonly rows: readonly ChangedRow[];
}

/** Answers what changed between two dates. */
@Injectable()
export class StatusChangesReader {
  constructor(
    private readonly tables: CheckTables,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused for dates after today or reversed, or an unknown programme or round. */
  async changes(asked: AskedChanges): Promise<FoundChanges> {
    const today = this.clock.today();
    const after = viewedOn({ asOf: asked.to, knownOn: asked.knownOn }, today);
    const before = viewedOn({ asOf: asked.from, knownOn: asked.fromKnownOn ?? after.knownOn }, today);
    requireSpan(before.asOf, after.asOf);
    requireSpan(before.knownOn, after.knownOn);
    const programme = await loadProgramme(this.log, asked.programme ?? DANISH_GENOME_PROGRAMME);
    const { reader, round, region, limit, cursor } = asked;
    const regions = await this.#regions(asked, programme, { before, after });
    const wanted = { reader, programme: programme.code, round, region, before, after, limit };
    const rows = await listChanged(this.tables, { ...wanted, beyond: cursor?.[0] });
    return { programme: programme.code, before, after, regions, rows };
  }

  /** A row as it is shown: the check's own events tell what brought it where it stands. */
  async itemOf(row: ChangedRow): Promise<ChangedItem> {
    const stream = streamOf(consentChecks.category, row.check_id);
    const events = await this.log.read<ConsentCheckEvent>(stream);
    const turned = turningEvent(events.slice(0, row.revision + 1));
    return {
      id: row.check_id,
      sample: row.sample,
      round: row.round === '' ? null : row.round,
      from: row.was_state && row.was_region ? { state: row.was_state, region: row.was_region } : null,
      to: { state: row.state, region: row.region },
      because: turned
        ? {
            ...{ id: turned.id, type: turned.type, revision: turned.revision },
            ...{ occurredOn: turned.data.occurredOn, recordedAt: turned.recordedAt },
          }
        : null,
    };
  }

  async #regions(
    { round, region, reader, language }: AskedChanges,
    programme: Programme,
    { before, after }: Pick<FoundChanges, 'before' | 'after'>,
  ): Promise<readonly RegionChange[]> {
    const only = confinedTo(reader, consentChecksPolicy.ReadStatusChanges);
    const codes = Object.keys(programme.regions).filter(
      (code) => (only ?? code) === code && (region ?? code) === code,
    );
    const [was, is] = await inOneSnapshot(this.tables.pool, async (client) => {
      if (round !== undefined && !(await strataOf(client, programme.code, round)))
        throw refuseOpening('consent-check.round-unknown', { round });
      const question = { programme: programme.code, round };
      return [
        await countsByRegion(client, { ...question, ...before }, codes),
        await countsByRegion(client, { ...question, ...after }, codes),
      ] as const;
    });
    return codes.flatMap((code) => {
      const counts = is.get(code);
      if (!counts && !isRegionValidOn(programme, code, after.asOf)) return [];
      const figures = differenceOf(was.get(code) ?? NO_COUNTS, counts ?? NO_COUNTS);
      return [{ region: programme.regions[code]?.names[language] ?? code, code, figures }];
    });
  }
}
