import { Injectable, Module } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import {
  AccessModule,
  AccountAccess1700000700000,
  AccountDesk,
  accountEvents,
  AccountGrants,
  accessPolicy,
  administrationEvents,
  KnownRows,
  peopleProjection,
  SampleRegions,
  tokensProjection,
} from '#modules/access';
import { CheckedSamples } from '#modules/consent-checks';
import { AccessLog, startOfRetention } from '#platform/access-log';
import { Config } from '#platform/config';
import { EventLog } from '#platform/event-store';
import type { Jobs } from '#platform/jobs';
import { Clock } from '#platform/kernel';
import { Log } from '#platform/logging';
import { Grants } from '#platform/login';
import type { DeclaresJobs, ProvidedPort, Room } from '#platform/room';
import { Pool } from 'pg';
import { PolicyTable } from '../policy/policy-table.js';

const PRUNING = 'access-log-retention';

/** Forgets accesses when their time is up, at night on the first of each month. */
@Injectable()
export class AccessLogRetention implements DeclaresJobs {
  constructor(
    private readonly accesses: AccessLog,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  declareJobs(jobs: Jobs): void {
    jobs.process(PRUNING, () => this.prune());
    jobs.schedule(PRUNING, { pattern: '30 3 1 * *', tz: 'Europe/Copenhagen' });
  }

  async prune(): Promise<void> {
    const before = startOfRetention(this.clock.today(), this.config.accessLog.months);
    const pruned = await this.accesses.prune(before);
    this.log.info({ pruned, before }, 'the access log was pruned');
  }
}

/** The room with the retention of its log. */
@Module({
  imports: [AccessModule],
  providers: [AccessLogRetention],
  exports: [AccessLogRetention],
})
export class RetainedAccessModule {}

const providers: readonly ProvidedPort[] = [
  {
    provide: Grants,
    inject: [EventLog, Pool, Clock, Log],
    useFactory: (log: EventLog, pool: Pool, clock: Clock, logger: Log) =>
      new AccountGrants({ desk: new AccountDesk(log, pool), pool, clock, logger }),
  },
  {
    provide: KnownRows,
    inject: [ModulesContainer],
    // Of the routes' rows alone, since a token asks by routes.
    useFactory: (modules: ModulesContainer): KnownRows => ({ rows: () => PolicyTable.of(modules, []).rows }),
  },
  { provide: SampleRegions, inject: [Pool], useFactory: (pool: Pool) => new CheckedSamples(pool) },
  { provide: CheckedSamples, inject: [Pool], useFactory: (pool: Pool) => new CheckedSamples(pool) },
];

export const accessRoom: Room = {
  name: 'access',
  module: RetainedAccessModule,
  events: [accountEvents, administrationEvents],
  policy: accessPolicy,
  migrations: [AccountAccess1700000700000],
  projections: [peopleProjection, tokensProjection],
  jobs: [AccessLogRetention],
  providers,
};
