/** What a sweep did. */
export type SweepReport =
  /** Another sweep is at work. */
  | { readonly outcome: 'busy' }
  /** The time of day at which mails go out has not come. */
  | { readonly outcome: 'too-early'; readonly notBefore: string }
  /** The queue does not show everything the log holds yet. */
  | { readonly outcome: 'postponed'; readonly because: 'read-model-behind' }
  | ({ readonly outcome: 'swept'; readonly day: string } & SweepFigures);

export interface SweepFigures {
  /** Digests. */
  readonly prepared: number;
  readonly sent: number;
  readonly deferred: number;
  readonly failed: number;
  readonly withdrawn: number;
  /** Digests that met an unexpected error; they are tried again. */
  readonly errors: number;
  /** Reminders of duties to which nobody is appointed. */
  readonly withoutContact: number;
  /** Reminders whose recipient has had today's digest. */
  readonly waiting: number;
  /** Reminders that the events no longer called for. */
  readonly changed: number;
  /** Reminders that a pause keeps back. */
  readonly paused: number;
  /** Why the run ended before its end: a trouble of the mail server or a lost lock. */
  readonly interrupted?: string | undefined;
}
