import type { Erased, Personal } from '#platform/kernel';

/** Seals and reveals personal fields. */
export abstract class Sealer {
  /** A copy of the data in which every `Unsealed` value is sealed, bound to the event id and its field path. */
  abstract seal<T>(data: T, eventId: string): Promise<T>;

  /** The clear text, or `Erased` when the subject's key is gone. */
  abstract reveal(value: Personal): Promise<string | Erased>;

  /** A deep copy in which every sealed value is replaced by its text or by `Erased`; keys are fetched together. */
  abstract revealAll<T>(data: T): Promise<unknown>;
}
