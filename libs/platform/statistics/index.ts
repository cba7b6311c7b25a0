export {
  complianceRate,
  type AuditCounts,
  type ComplianceRate,
  type RateUnavailable,
  type ShareEstimate,
} from './compliance-rate.js';
export {
  clusterAdjustedInterval,
  designEffect,
  type ClusterDesign,
  type ClusterInterval,
} from './design-effect.js';
export { detectionProbability, nonconformingUnits, type DetectionSample } from './detection-probability.js';
export { allocate, type AllocationRule } from './draw/allocate.js';
export { compareBytes } from './draw/canonical-text.js';
export { DrawLargerThanFrame, DrawLargerThanStratum, StratumNotAllocated } from './draw/draw-errors.js';
export {
  byRegion,
  compareForDraw,
  FrameNotGrouped,
  unitOf,
  UnitGrouper,
  unitsOf,
  type DrawUnit,
  type StratumOf,
} from './draw/draw-unit.js';
export { createDraw, type Draw, type DrawnUnit, type DrawPlan } from './draw/draw.js';
export { addedUnits, NotAnExtension } from './draw/extension.js';
export { FRAME_FORMAT, FrameHash, FrameNotCanonical, type FrameDigest } from './draw/frame-hash.js';
export { canonicalRow, compareFrameRows, type FrameRow, type Relation } from './draw/frame-row.js';
export { DRAW_ALGORITHM, rankKey } from './draw/rank-key.js';
export { hypergeometricInterval, type FiniteInterval } from './finite-interval.js';
export { clopperPearson, wilson, type Interval } from './intervals.js';
export {
  acceptanceProbability,
  detectionSampleSize,
  operatingCharacteristic,
  precisionSampleSize,
  type CharacteristicPoint,
  type DetectionAim,
  type PrecisionAim,
} from './sample-size.js';
export {
  stratifiedRate,
  type StratifiedRate,
  type StratifiedUnavailable,
  type StratumCounts,
  type WeightedStratum,
} from './stratified-rate.js';
export {
  defaultSwitchingPolicy,
  initialSwitching,
  switchingState,
  switchRegime,
  type Regime,
  type RegimeChange,
  type SwitchingPolicy,
  type SwitchingReason,
  type SwitchingState,
  type SwitchingStep,
} from './switching.js';
