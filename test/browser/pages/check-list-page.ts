import type { Locator, Page } from '@playwright/test';
import type { Hands } from './hands.js';

/** The working list of outstanding items. */
export class CheckListPage {
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
  ) {}

  async open(): Promise<void> {
    await this.page.goto('/consent-checks');
    await this.table.waitFor();
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Kontroller' });
  }

  /** The samples of the page, in the order of their names. */
  async shown(): Promise<string[]> {
    return (await this.table.getByRole('rowheader').allInnerTexts()).sort();
  }

  row(sample: string): Locator {
    const link = this.page.getByRole('link', { name: sample, exact: true });
    return this.table.getByRole('row').filter({ has: link });
  }

  sample(sample: string): Locator {
    return this.table.getByRole('link', { name: sample, exact: true });
  }

  async choose(sample: string): Promise<void> {
    await this.hands.press(this.sample(sample));
  }
}
