import { InvalidAppend, type AppendRequest, type EventToStore } from './event-store.js';

/** Bytes of data and metadata one event holds at most. */
export const MAX_EVENT_BYTES = 1_048_576;

const streamName = /^[A-Za-z][A-Za-z0-9]{0,63}-[^\s\p{C}]{1,200}$/u;
const typeName = /^[A-Za-z][A-Za-z0-9_.-]{0,119}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/**
 * Checks an append against the limits that all adapters share.
 * @throws InvalidAppend with the first limit that is broken.
 */
export function validateAppend(request: AppendRequest): void {
  const { stream, events, expectedRevision, recordedAt } = request;
  require(streamName.test(stream), `the stream name ${stream} is not of the form category-id`);
  require(Number.isSafeInteger(expectedRevision) &&
    expectedRevision >= -1, `${expectedRevision} is no revision`);
  require(isInstant(recordedAt), `recordedAt ${recordedAt} is no UTC instant with milliseconds`);
  require(events.length > 0, 'an append holds at least one event');
  require(new Set(events.map(({ id }) => id)).size === events.length, 'an event id comes twice');
  for (const event of events) validateEvent(event);
}

function validateEvent({ id, type, data, metadata }: EventToStore): void {
  require(uuid.test(id), `the event id ${id} is no UUID in lower case`);
  require(typeName.test(type), `the event type ${type} is malformed`);
  const bytes = data.byteLength + metadata.byteLength;
  require(bytes <= MAX_EVENT_BYTES, `event ${id} has ${bytes} bytes; the limit is ${MAX_EVENT_BYTES}`);
}

function isInstant(text: string): boolean {
  return instant.test(text) && !Number.isNaN(Date.parse(text));
}

function require(holds: boolean, problem: string): void {
  if (!holds) throw new InvalidAppend(problem);
}
