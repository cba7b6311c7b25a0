import type { Pool } from 'pg';
import type { MailLinkSigner } from './mail-links/mail-link.signer.js';
import type { KindWords, ObligationSource } from './obligation-source.js';

/** What the composition root gives the room; the class is also the token to inject. */
export class ReminderParts {
  /** The kinds of obligations in words, of all sources. */
  readonly kinds: Readonly<Record<string, KindWords>>;

  constructor(
    /** From `createPool`, on the database of the read models. */
    readonly pool: Pool,
    readonly sources: readonly ObligationSource[],
    readonly links: MailLinkSigner,
    /** Where people reach Tilsyn; mails have no links without it. */
    readonly publicUrl?: string | undefined,
  ) {
    this.kinds = Object.assign({}, ...sources.map(({ words }) => words)) as ReminderParts['kinds'];
  }
}
