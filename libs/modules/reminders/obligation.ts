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
 * reminders know nothing else of it. Per subject at most one obligation of a kind is open at a time: opening another
 * ends the one before.
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
  | {
      readonly change: 'closed';
      readonly subject: string;
      /** A kind, or `all` of them. */
      readonly kind: string;
      readonly on: string;
      readonly because: string;
    }
  | {
      readonly change: 'suspended';
      readonly subject: string;
      readonly on: string;
      readonly because: string;
      /** Whether what is opened until `lifted` stands still as well; such a source tells `lifted` in any case. */
      readonly alsoLater?: boolean | undefined;
    }
  | {
      readonly change: 'resumed';
      readonly subject: string;
      readonly kind: string;
      readonly on: string;
      readonly dueOn: string;
    }
  /** The suspension of the whole subject is over; what was not resumed by kind goes on with its own deadline. */
  | { readonly change: 'lifted'; readonly subject: string; readonly on: string }
  /** The duty moves to another owner, with a deadline of its own. */
  | {
      readonly change: 'reassigned';
      readonly subject: string;
      readonly kind: string;
      readonly owner: Owner;
      readonly on: string;
      readonly dueOn: string;
    }
  /** Describes the subject; comes before its first obligation. */
  | { readonly change: 'described'; readonly subject: ObligationSubject };

/** The subject a change is about. */
export const subjectOf = (change: ObligationChange): string =>
  change.change === 'described' ? change.subject.id : change.subject;
