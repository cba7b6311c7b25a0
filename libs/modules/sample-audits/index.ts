export {
  REGIMES,
  auditRoundEvents,
  type AllocationRule,
  type AuditRoundEvent,
  type DrawnSample,
  type Regime,
} from './audit-round-events.js';
export { auditRounds, type AuditRound, type PlannedRound, type Sampling } from './audit-round.js';
