import {
  AuditRoundRow,
  auditRoundEvents,
  auditRoundsProjection,
  CreateAuditRounds1700000500000,
  CreateFrames1700000400000,
  FrameStore,
  PostgresFrameStore,
  SampleAuditsModule,
  sampleAuditsPolicy,
} from '#modules/sample-audits';
import type { Room } from '#platform/room';
import { Pool } from 'pg';

export const sampleAuditsRoom: Room = {
  name: 'sample-audits',
  module: SampleAuditsModule,
  events: [auditRoundEvents],
  policy: sampleAuditsPolicy,
  migrations: [CreateFrames1700000400000, CreateAuditRounds1700000500000],
  entities: [AuditRoundRow],
  projections: [auditRoundsProjection],
  providers: [
    { provide: FrameStore, useFactory: (pool: Pool) => new PostgresFrameStore(pool), inject: [Pool] },
  ],
};
