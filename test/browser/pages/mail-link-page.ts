import type { Locator, Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import type { Hands } from './hands.js';

/** The link in a mail to the item of a sample, as its text part gives it. */
export async function linkOf(mail: string): Promise<string> {
  const { text = '' } = await PostalMime.parse(mail);
  const [link] = /https?:\/\/\S+\/m\/\w+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`the mail has no link:\n${text}`);
  return link;
}

/** Where the link of a mail leads, and on from there through the sign-in. */
export class MailLinkPage {
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
  ) {}

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Du kommer fra en mail' });
  }

  get why(): Locator {
    return this.page.getByRole('heading', { level: 2, name: 'Hvorfor fik jeg den?' });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  async signInAs(persona: string): Promise<void> {
    await this.hands.press(this.page.getByRole('link', { name: 'Log ind og åbn sagen' }));
    await this.hands.press(this.page.getByRole('button', { name: persona, exact: true }));
  }
}
