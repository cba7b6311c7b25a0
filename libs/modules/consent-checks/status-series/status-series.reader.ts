import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { DANISH_GENOME_PROGRAMME, isRegionValidOn, loadProgramme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { Clock, confinedTo, viewedOn, type Actor, type Language } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { strataOf } from '../consent-status/consent-status.query.js';
import { refuseSpan, requireSpan } from '../consent-status/span-of-days.problems.js';
import { inOneSnapshot } from '../consent-status/status-snapshot.reader.js';
import { refuseOpening } from '../opening.problems.js';
import { MOST_DAYS, seriesDays, type Step } from './series-days.js';
import { added, type Point, type SeriesAnswer } from './status-series.js';
import { pointsByRegion } from './status-series.query.js';

export interface AskedSeries {
  readonly programme?: string | undefined;
  readonly round?: string | undefined;
  readonly from: string;
  readonly to?: string | undefined;
  readonly step: Step;
  readonly knownOn?: string | undefined;
  readonly reader: Actor;
  readonly language: Language;
}

/** Answers how the status went, step by step. */
@Injectable()
export class StatusSeriesReader {
  constructor(
    private readonly pool: Pool,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused for dates after today, a reversed or too long span, or an unknown programme or round. */
  async series(asked: AskedSeries): Promise<SeriesAnswer> {
    const { asOf: to, knownOn } = viewedOn({ ...asked, asOf: asked.to }, this.clock.today());
    const { from, step, round, language } = asked;
    const days = daysOf(from, to, step);
    const programme = await loadProgramme(this.log, asked.programme ?? DANISH_GENOME_PROGRAMME);
    const only = confinedTo(asked.reader, consentChecksPolicy.ReadStatusSeries);
    const codes = Object.keys(programme.regions).filter((code) => only === undefined || code === only);
    const points = await inOneSnapshot(this.pool, async (client) => {
      if (round !== undefined && !(await strataOf(client, programme.code, round)))
        throw refuseOpening('consent-check.round-unknown', { round });
      return pointsByRegion(client, { programme: programme.code, round, days, knownOn }, codes);
    });
    const regions = codes.flatMap((code) => {
      const shown = points.get(code) ?? [];
      const isShown = isRegionValidOn(programme, code, to) || shown.some(isSomething);
      const name = programme.regions[code]?.names[language] ?? code;
      return isShown ? [{ region: name, code, points: [...shown] }] : [];
    });
    return {
      programme: programme.code,
      round: round ?? null,
      ...{ from, to, step, knownOn, regions },
      national: only === undefined ? added(days, regions) : null,
    };
  }
}

function daysOf(from: string, to: string, step: Step): readonly string[] {
  requireSpan(from, to);
  const days = seriesDays(from, to, step);
  if (days.length <= MOST_DAYS) return days;
  throw refuseSpan('consent-check.series-too-long', { from, to, most: MOST_DAYS });
}

const isSomething = ({ open, closed }: Point): boolean => open + closed > 0;
