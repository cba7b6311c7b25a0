export { AnnounceRound, type AnnounceRoundInput } from './announce-round/announce-round.js';
export {
  REGIMES,
  SEED_ORIGINS,
  allocationRule,
  auditRoundEvents,
  type AllocationRule,
  type AuditRoundEvent,
  type DrawnSample,
  type Regime,
} from './audit-round-events.js';
export { auditRounds, type AuditRound, type PlannedRound, type Sampling } from './audit-round.js';
export { AuditRoundRow } from './audit-rounds/audit-round.entity.js';
export { auditRoundsProjection } from './audit-rounds/audit-rounds.projection.js';
export { CERTIFICATE_FORMAT, type Certificate } from './certificate/certificate.js';
export { CloseRound, type CloseRoundInput } from './close-round/close-round.js';
export { type DrawSampleInput } from './draw-sample/draw-sample-input.js';
export { DrawSample } from './draw-sample/draw-sample.js';
export { type FrameFile, type FrameProgress } from './frame/frame-file.js';
export { openFrameFile } from './frame/frame-file.reader.js';
export { importFrame, type FrameImport } from './frame/frame-import.importer.js';
export { rulesOfRound, type FrameRule } from './frame/frame-rules.js';
export { FrameStore } from './frame/frame-store.js';
export { InMemoryFrameStore } from './frame/in-memory-frame.store.js';
export { PostgresFrameStore } from './frame/postgres-frame.store.js';
export { rowErrorText, type RowError, type RowErrorCode } from './frame/row-errors.js';
export { FreezeFrame, type FreezeFrameInput } from './freeze-frame/freeze-frame.js';
export { CreateAuditRounds1700000500000 } from './migrations/audit-rounds.migration.js';
export { CreateFrames1700000400000 } from './migrations/frames.migration.js';
export { PlanRound, type PlanRoundInput } from './plan-round/plan-round.js';
export { ReportRegion, type ReportRegionInput } from './report-region/report-region.js';
export { ReportRound, type ReportRoundInput } from './report-round/report-round.js';
export { sampleAuditsPolicy } from './sample-audits-policy.js';
export { roundDrawn } from './round-progress/round-drawn.reader.js';
export type { RoundDrawn } from './round-progress/drawn-by-region.js';
export { SampleAuditsModule } from './sample-audits.module.js';
export {
  certificateClaim,
  type CertificateClaim,
  type Difference,
  type DrawClaim,
  type DrawVerification,
} from './verify-draw/draw-claim.js';
export { verifyDraw } from './verify-draw/draw.verifier.js';
