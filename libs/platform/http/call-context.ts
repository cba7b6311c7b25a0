import type { Actor, Clock, PolicyRow } from '#platform/kernel';
import { refuseHttp } from './problems/http.problems.js';

/** What is known of a call once its caller is known. */
export interface CallContext {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requireRow: RequireRow;
}

/** Refuses unless the caller may pass under another row than the route's too. A token opens some rows, not a role. */
export type RequireRow = (row: PolicyRow) => Promise<void>;

const calls = new WeakMap<object, CallContext>();

export function rememberCall(request: object, call: CallContext): void {
  calls.set(request, call);
}

/** @throws Refused on a public route, where nobody has been asked. */
export function callOf(request: object): CallContext {
  const call = calls.get(request);
  if (!call) throw refuseHttp('identity.required');
  return call;
}
