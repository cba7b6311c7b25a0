import { deepStrictEqual, fail, ok } from 'node:assert/strict';
import { Refused, fold, type Decider, type DomainEvent } from '#platform/kernel';

/** What follows from a command; each sentence ends in one of these. */
export interface Outcome<E> {
  /** These events, in this order; fields that are undefined count as absent. */
  then(...events: readonly E[]): void;
  /** A refusal with this code. */
  thenRefused(code: string): void;
  /** Silence: the command repeats what is so already. */
  thenNothing(): void;
}

/** A sentence about a decision: `specify(rooms, decideThis, terms).given(past).when(command).then(event)`. */
export function specify<S, E extends DomainEvent, C, R extends readonly unknown[]>(
  decider: Decider<S, E>,
  decide: (command: C, state: S, ...rest: R) => readonly E[],
  ...rest: NoInfer<R>
) {
  const given = (...past: readonly NoInfer<E>[]) => ({
    when: (command: NoInfer<C>): Outcome<NoInfer<E>> => {
      const attempt = () => decide(command, fold(decider, past), ...rest);
      return {
        then: (...events) => deepStrictEqual(plain(attempt()), plain(events)),
        thenRefused: (code) => equalCode(attempt, code),
        thenNothing: () => deepStrictEqual(plain(attempt()), []),
      };
    },
  });
  return { given };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function equalCode(attempt: () => readonly unknown[], code: string): void {
  let events: readonly unknown[];
  try {
    events = attempt();
  } catch (error) {
    ok(error instanceof Refused, error as Error);
    deepStrictEqual(error.code, code);
    return;
  }
  fail(`expected ${code}, got ${JSON.stringify(events)}`);
}
