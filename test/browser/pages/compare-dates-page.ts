import type { Locator, Page } from '@playwright/test';
import type { Hands } from './hands.js';

/** The status on two days side by side. */
export class CompareDatesPage {
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
  ) {}

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Sammenlign to datoer' });
  }

  days(first: string, second: string): Locator {
    return this.page.getByRole('heading', { level: 2, name: `${first} og ${second}` });
  }

  /** What the table says of a region: each figure with the two days and the difference. */
  async differences(region: string): Promise<Record<string, readonly string[]>> {
    const groups = this.page.getByRole('table', { name: 'Status på de to datoer' }).getByRole('rowgroup');
    const group = groups.filter({ has: this.page.getByRole('rowheader', { name: region }) });
    const told: Record<string, readonly string[]> = {};
    for (const row of await group.getByRole('row').all()) {
      const figure = await row.getByRole('rowheader').last().innerText();
      told[figure] = await row.getByRole('cell').allInnerTexts();
    }
    return told;
  }

  async chooseFirst(day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    const field = this.page.getByRole('group', { name: 'Første dato' });
    await this.hands.typeDigits(field.getByRole('spinbutton', { name: /^dag/ }), `${date}${month}${year}`);
  }
}
