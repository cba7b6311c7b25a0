/** How a mail is shown: as its reader sees it, or as plain text. */
export type MailForm = 'html' | 'text';

/** How the page of a mail shows it. */
export interface MailSearch {
  readonly form?: MailForm;
}

/** How a mail is shown; laid out unless the address says otherwise. */
export const mailSearch = (search: Record<string, unknown>): MailSearch =>
  search['form'] === 'text' ? { form: 'text' } : {};
