/** Thrown by a check that fails for a reason fit to be told to anybody. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** One thing that must work for the process to be of use. */
export interface ReadinessCheck {
  /** Kebab-case, as `event-store`. */
  readonly name: string;
  /** Resolves with figures fit to be shown to anybody, or rejects: with `NotReady`, its message is shown too. */
  check(): Promise<Readonly<Record<string, string | number>> | void>;
}

/** What must work before the process takes requests; the class is also the token. */
export class ReadinessChecks {
  constructor(readonly checks: readonly ReadinessCheck[]) {}
}
