export { ProjectionsMisdeclared, checkProjections } from './check-projections.js';
export { denseDistance, type Distance } from './distance.js';
export { foldByKey, foldIntoTable, type RowFold } from './fold-by-key.js';
export type { WaitOptions } from './freshness.js';
export type { LiveMark } from './live-marks.js';
export { CreateProjectionTables1700000000000 } from './migrations/1700000000000-create-projection-tables.js';
export type { ParkedEvent } from './parked-events.js';
export {
  inStream,
  specifyProjection,
  type ExpectedRows,
  type ProjectionGiven,
} from './projection.testing.js';
export type { PoisonPolicy, Projection, Reaction, ReadModelTransaction } from './projection.js';
export type { TableComparison, TableFingerprint } from './rebuild/compare-tables.js';
export {
  RebuildRefused,
  type RebuildOptions,
  type RebuildProgress,
  type RebuildResult,
  type Verification,
} from './rebuild/rebuild-report.js';
export type { RetriedParked } from './retry-parked.js';
export { deleteRows, loadRows, upsertRows, type Row } from './rows.js';
export { ProjectionRunner, type RunnerOptions } from './runner.js';
export type { ProjectionStatus, ReaderStatus, RunnerStatus } from './status.js';
