export { refuseAccess, refuseCommand } from './access.problems.js';
export { ROLES, REGIONAL_ROLES, isRegional, type Actor, type Role } from './actor.js';
export { canonicalJson } from './canonical-json.js';
export { Clock } from './clock.js';
export { DomainCommand, requireOrderedDate, type Accepted, type Issued } from './command.js';
export { containsCprLike } from './cpr.js';
export { categoryOf, fold, idOf, never, streamOf, type Decider } from './decider.js';
export {
  event,
  eventCategory,
  type EventCategory,
  type EventDefinition,
  type EventDefinitions,
  type EventsOf,
  type Upcast,
} from './define-events.js';
export type { DomainEvent, EventMetadata, Recorded, Recording } from './domain-event.js';
export { eventsKnown } from './events-known.js';
export { code, instant, localDate, sha256Hex, streamId } from './fields.js';
export { derivedId, isPseudonym, pseudonym } from './ids.js';
export {
  ERASED,
  freeText,
  isErased,
  isSealed,
  isUnsealed,
  personal,
  personalField,
  type Erased,
  type Personal,
  type Sealed,
  type Unsealed,
} from './personal.js';
export { isPlainText } from './plain-text.js';
export {
  SCOPES,
  confinedTo,
  definePolicy,
  isAllowed,
  isWithinScope,
  requireAllowed,
  requireScope,
  type PolicyRow,
  type Scope,
} from './policy.js';
export {
  Refused,
  defineProblems,
  type Language,
  type Problem,
  type ProblemKind,
  type ProblemParams,
} from './problems.js';
export { viewedDates, viewedOn, type AskedDates, type ViewedDates } from './viewed-dates.js';
