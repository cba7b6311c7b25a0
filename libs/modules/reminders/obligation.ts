/** Who must act: a region, or the centre itself. */
export type Owner = { readonly party: 'region'; readonly region: string } | { readonly party: 'centre' };

/** The thing an obligation is about: opaque ids only, since they end up in mails. */
export interface ObligationSubject {
  /** Says where the link of a mail leads: `consent-check`. */
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly programme: string;
  readonly round?: string | undefined;
}

/**
 * What an event of any room means for deadlines. A room exports a pure function from its events to these; the
 * reminders know nothing else of it. Per subject at most one obligation of a kind is open at a time.
 */
export type ObligationChange =
  | {
      readonly change: 'opened';
      readonly subject: string;
      readonly kind: string;
      readonly owner: Owner;
      readonly openedOn: string;
      /** Local date; the obligation is met in time until the end of that day. */
      readonly dueOn: string;
    }
  | { readonly change: 'closed'; readonly subject: string; readonly kind: string | 'all'; readonly on: string; readonly because: string }
  | { readonly change: 'suspended'; readonly subject: string; readonly on: string; readonly because: string }
  | { readonly change: 'resumed'; readonly subject: string; readonly kind: string; readonly on: string; readonly dueOn: string }
  /** The duty moves to another owner, with a deadline of its own. */
  | { readonly change: 'reassigned'; readonly subject: string; readonly kind: string; readonly owner: Owner; readonly on: string; readonly dueOn: string }
  /** Describes the subject; comes before its first obligation. */
  | { readonly change: 'described'; readonly subject: ObligationSubject };
