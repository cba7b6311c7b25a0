import { Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import {
  DANISH_GENOME_PROGRAMME,
  isRegionValidOn,
  loadProgramme,
  type Programme,
} from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { Clock, confinedTo, viewedOn, type Actor, type Language } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { refuseOpening } from '../opening.problems.js';
import {
  countsByRegion,
  oldestOpenByRegion,
  roundsByRegion,
  strataOf,
  type FrameStratum,
  type StatusQuestion,
} from './consent-status.query.js';
import { nationalStatus, regionStatus, type RegionLine } from './consent-status.js';
import { NO_COUNTS } from './status-measures.js';
import type { StatusAnswer } from './status-question.js';
import { checkpoint, inOneSnapshot } from './status-snapshot.reader.js';

export interface AskedStatus {
  readonly programme?: string | undefined;
  readonly round?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly reader: Actor;
  readonly language: Language;
}

/** Answers what is outstanding per region, as of an effect date and as known on a day. */
@Injectable()
export class ConsentStatusReader {
  constructor(
    private readonly pool: Pool,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused for a date after today, or an unknown programme or round. */
  async status(asked: AskedStatus): Promise<StatusAnswer> {
    const today = this.clock.today();
    const { knownOn, reader } = asked;
    const { asOf } = viewedOn(asked, today);
    const programme = await loadProgramme(this.log, asked.programme ?? DANISH_GENOME_PROGRAMME);
    const onlyRegion = confinedTo(reader, consentChecksPolicy.ReadConsentStatus);
    const question = { programme: programme.code, round: asked.round, asOf, knownOn, onlyRegion };
    return await inOneSnapshot(this.pool, async (client) => {
      const strata = await frameOf(client, question);
      const lines = await linesOf(client, question, programme, asked.language);
      const { familyCorrelation } = programme;
      return {
        asOf,
        knownOn: knownOn ?? today,
        position: await checkpoint(client),
        programme: programme.code,
        round: asked.round ?? null,
        regions: lines.map(({ status }) => status),
        national: onlyRegion === undefined ? nationalStatus(lines, { strata, familyCorrelation }) : null,
      };
    });
  }
}

async function frameOf(
  client: PoolClient,
  { programme, round }: StatusQuestion,
): Promise<readonly FrameStratum[]> {
  if (round === undefined) return [];
  const strata = await strataOf(client, programme, round);
  if (!strata) throw refuseOpening('consent-check.round-unknown', { round });
  return strata;
}

async function linesOf(
  client: PoolClient,
  question: StatusQuestion,
  programme: Programme,
  language: Language,
): Promise<readonly RegionLine[]> {
  const { asOf, onlyRegion } = question;
  const codes = Object.keys(programme.regions).filter(
    (code) => onlyRegion === undefined || code === onlyRegion,
  );
  const counts = await countsByRegion(client, question, codes);
  const rounds = await roundsByRegion(client, question);
  const shown = codes.filter(
    (code) => isRegionValidOn(programme, code, asOf) || (counts.get(code)?.items ?? 0) > 0,
  );
  const oldest = await oldestOpenByRegion(client, question, shown);
  return shown.map((code) => {
    const facts = {
      region: programme.regions[code]?.names[language] ?? code,
      code,
      counts: counts.get(code) ?? NO_COUNTS,
      oldestOpen: oldest.get(code) ?? null,
      rounds: rounds.filter(({ region }) => region === code),
    };
    return { facts, status: regionStatus(facts, programme.familyCorrelation) };
  });
}
