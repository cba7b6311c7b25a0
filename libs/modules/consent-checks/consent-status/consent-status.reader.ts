import { Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { DANISH_GENOME_PROGRAMME, isRegionValidOn, loadProgramme, type Programme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { Clock, refuseCommand, type Actor, type Language } from '#platform/kernel';
import { consentStatusProjection } from './consent-status.projection.js';
import { countsByRegion, oldestOpenByRegion, roundsByRegion, type StatusQuestion } from './consent-status.query.js';
import { nationalStatus, regionStatus, type RegionStatus } from './consent-status.js';
import { MEASURES, type Counts } from './status-measures.js';
import type { StatusAnswer } from './status-question.js';

export interface AskedStatus {
  readonly programme?: string | undefined;
  readonly round?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly reader: Actor;
  readonly language: Language;
}

const NOTHING = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Counts;

/** Answers what is outstanding per region, as of an effect date and as known on a day. */
@Injectable()
export class ConsentStatusReader {
  constructor(
    private readonly pool: Pool,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused for a date after today, an unknown programme, or another region's contact. */
  async status(asked: AskedStatus): Promise<StatusAnswer> {
    const today = this.clock.today();
    const { asOf = today, knownOn, reader } = asked;
    for (const date of [asOf, knownOn ?? today]) {
      if (date > today) throw refuseCommand('date.in-the-future', { date, today });
    }
    const programme = await loadProgramme(this.log, asked.programme ?? DANISH_GENOME_PROGRAMME);
    const onlyRegion = reader.role === 'regional-contact' ? reader.region : undefined;
    const question = { programme: programme.code, round: asked.round, asOf, knownOn, onlyRegion };
    return await this.inOneSnapshot(async (client) => {
      const regions = await this.regions(client, question, programme, asked.language);
      return {
        asOf,
        knownOn: knownOn ?? today,
        position: await checkpoint(client),
        programme: programme.code,
        round: asked.round ?? null,
        regions: regions.map(({ status }) => status),
        national: onlyRegion === undefined ? national(regions, programme) : null,
      };
    });
  }

  private async regions(client: PoolClient, question: StatusQuestion, programme: Programme, language: Language) {
    const counts = await countsByRegion(client, question);
    const rounds = await roundsByRegion(client, question);
    const taking = Object.values(programme.regions).filter(
      ({ code }) => isRegionValidOn(programme, code, question.asOf) || counts.has(code),
    );
    const shown = taking.filter(({ code }) => question.onlyRegion === undefined || code === question.onlyRegion);
    const oldest = await oldestOpenByRegion(
      client,
      question,
      shown.map(({ code }) => code),
    );
    return shown.map(({ code, names }) => {
      const facts = {
        region: names[language],
        code,
        counts: counts.get(code) ?? NOTHING,
        oldestOpen: oldest.get(code) ?? null,
        rounds: rounds.filter(({ region }) => region === code),
      };
      return { counts: facts.counts, status: regionStatus(facts, programme.familyCorrelation) };
    });
  }

  private async inOneSnapshot<T>(ask: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      const answer = await ask(client);
      await client.query('commit');
      client.release();
      return answer;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

function national(regions: readonly { counts: Counts; status: RegionStatus }[], programme: Programme) {
  const total = Object.fromEntries(
    MEASURES.map((measure) => [measure, regions.reduce((sum, { counts }) => sum + counts[measure], 0)]),
  ) as Counts;
  return nationalStatus(
    regions.map(({ status }) => status),
    total,
    programme.familyCorrelation,
  );
}

async function checkpoint(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ position: string }>(
    `select position from rm.projection_checkpoint where projection = $1 and target = 'live'`,
    [consentStatusProjection.name],
  );
  return rows[0]?.position ?? 'start';
}
