/** A mail's document without anything inline, and what was: styles to be set by the page, and links that lead nowhere. */
export interface MailParts {
  readonly html: string;
  readonly css: string;
}

/**
 * Takes the inline styles out of a mail. Mails must carry theirs inline, and our content security policy lets in none:
 * the page sets them afterwards, attribute by attribute. Quotes within words are escaped, so ` style="` is never text.
 */
export function mailParts(mail: string): MailParts {
  const sheets: string[] = [];
  const html = mail
    .replaceAll(/<style[^>]*>([^<]*)<\/style>/g, (_, css: string) => {
      sheets.push(css);
      return '';
    })
    .replaceAll(' style="', ' data-style="')
    .replaceAll(' href="', ' data-href="');
  return { html, css: sheets.join('\n') };
}
