import type { Language } from '#platform/kernel';

/** A cell: words, or words that lead somewhere. */
export type MailCell = string | { readonly text: string; readonly href: string };

/** A table of a mail. The first cell of a row names the row. */
export interface MailTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly MailCell[])[];
}

/** What a room says in a mail; how it looks is decided here. */
export interface MailContent {
  readonly language: Language;
  /** The line mail programs show beside the subject. */
  readonly preheader: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table?: MailTable;
  readonly action?: { readonly text: string; readonly href: string };
  readonly footer: string;
}

/** Refuses links that are not of the web: a mail is read far from the address it was written for. */
export function requireWebLinks(content: MailContent): void {
  const cells = content.table?.rows.flat() ?? [];
  const links = [content.action, ...cells].filter((each) => typeof each === 'object');
  for (const { href } of links) {
    if (!/^https?:\/\/[^/\s]+/.test(href))
      throw new Error(`A mail may not link to "${href}": it is no web address.`);
  }
}
