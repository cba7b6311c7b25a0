export { PositionBeyondLog } from './catch-up.js';
export { decide } from './decide.js';
export { EventCatalogue } from './event-catalogue.js';
export { EventLog, type LogAppend, type RecordedBatch } from './event-log.js';
export {
  EventStore,
  InvalidAppend,
  START,
  WrongRevision,
  type AppendRequest,
  type Appended,
  type Batch,
  type EventToStore,
  type Position,
  type StoredEvent,
  type Subscription,
} from './event-store.js';
