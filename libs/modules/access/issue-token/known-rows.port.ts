import type { PolicyRow } from '#platform/kernel';

/** The rows of the policy table that a request can be for. The class is also the token to inject. */
export abstract class KnownRows {
  abstract rows(): readonly PolicyRow[];
}
