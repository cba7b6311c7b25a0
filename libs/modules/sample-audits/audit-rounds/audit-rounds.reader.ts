import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { EventLog } from '#platform/event-store';
import type { ViewedDates } from '#platform/kernel';
import { readRound } from '../round.loader.js';
import { historyOn, rowAfter, type Listable } from './audit-round-details.js';
import { AuditRoundRow } from './audit-round.entity.js';
import { listRounds, type RoundsQuestion } from './audit-rounds.query.js';

/** The list of rounds, as of today from its table, as of another day from the streams: rounds are few. */
@Injectable()
export class AuditRoundsReader {
  constructor(
    @InjectRepository(AuditRoundRow) private readonly rounds: Repository<AuditRoundRow>,
    private readonly log: EventLog,
  ) {}

  /** One page of rounds as they were on the days of the question, and one row more. */
  async page(question: RoundsQuestion, dates: ViewedDates): Promise<readonly Listable[]> {
    if (dates.isNow) return (await listRounds(this.rounds, question)).map(columnsOf);
    return this.#then({ ...question, plannedBy: dates.asOf }, dates);
  }

  // The table knows today's status only, so the filter is held against what the streams tell, until the page is full.
  async #then({ status, ...question }: RoundsQuestion, dates: ViewedDates): Promise<readonly Listable[]> {
    const found: Listable[] = [];
    let { after } = question;
    for (;;) {
      const rows = await listRounds(this.rounds, { ...question, after });
      const then = await this.#asTheyWere(rows, dates);
      found.push(...then.filter((row) => status === undefined || row.status === status));
      const last = rows.at(-1);
      if (!last || rows.length <= question.limit || found.length > question.limit)
        return found.slice(0, question.limit + 1);
      after = [last.plannedOn, last.round];
    }
  }

  async #asTheyWere(rows: readonly AuditRoundRow[], dates: ViewedDates): Promise<readonly Listable[]> {
    const histories = await Promise.all(rows.map(({ round }) => readRound(this.log, round)));
    return histories.flatMap((history) => rowAfter(historyOn(history, dates)) ?? []);
  }
}

function columnsOf(row: AuditRoundRow): Listable {
  const { periodFrom, periodTo, answerBusinessDays, answerDueOn, plannedOn, latestOn, ...rest } = row;
  return {
    ...rest,
    period_from: periodFrom,
    period_to: periodTo,
    answer_business_days: answerBusinessDays,
    answer_due_on: answerDueOn,
    planned_on: plannedOn,
    latest_on: latestOn,
  };
}
