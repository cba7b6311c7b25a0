import type { Recorded } from '#platform/kernel';
import type { ObligationChange } from './obligation.js';

/** A kind of obligation in words, as mails and lists write it. */
export interface KindWords {
  readonly da: string;
  readonly en: string;
}

/** Where obligations come from: one category of streams of another room. The composition root passes these. */
export interface ObligationSource {
  readonly category: string;
  /** Every event type of the category; most mean nothing for deadlines, but none goes unread. */
  readonly eventTypes: readonly string[];
  /** What an event means for deadlines: pure, and told by the event alone. */
  readonly changes: (event: Recorded) => readonly ObligationChange[];
  /** The kinds of obligations in words; a kind without words is written as its code. */
  readonly words?: Readonly<Record<string, KindWords>>;
}
