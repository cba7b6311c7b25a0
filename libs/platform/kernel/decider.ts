import type { DomainEvent } from './domain-event.js';

/** State as a fold of events; deciding is a plain function beside it. */
export interface Decider<S, E extends DomainEvent> {
  /** Camel case without a dash: a stream is called `category-id`. */
  readonly category: string;
  readonly initialState: S;
  /** Never refuses: history happened. */
  readonly evolve: (state: S, event: E) => S;
}

/** The state after a run of events. */
export function fold<S, E extends DomainEvent>(decider: Decider<S, E>, events: Iterable<E>): S {
  let state = decider.initialState;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}

/** Makes a forgotten case of a union a compile error; passes the state through for types of a newer release. */
export function never<T>(_forgotten: never, state: T): T {
  return state;
}

export const streamOf = (category: string, id: string): string => `${category}-${id}`;
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
