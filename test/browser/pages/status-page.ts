import type { Locator, Page } from '@playwright/test';
import type { Hands } from './hands.js';

/** The status per region, and the day it is shown for. */
export class StatusPage {
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
  ) {}

  async open(address = '/consent-status'): Promise<void> {
    await this.page.goto(address);
    await this.title.waitFor();
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Samtykkestatus' });
  }

  get banner(): Locator {
    return this.page.getByRole('complementary', { name: 'Vis status på en anden dato' });
  }

  table(day: string): Locator {
    return this.page.getByRole('table', { name: `Samtykkestatus pr. region den ${day}` });
  }

  row(day: string, region: string): Locator {
    const head = this.page.getByRole('rowheader', { name: region });
    return this.table(day).getByRole('row').filter({ has: head });
  }

  /** The figures of a region's line by the heads of their columns. */
  async figures(day: string, region: string): Promise<Record<string, string>> {
    const heads = await this.table(day).getByRole('columnheader').allInnerTexts();
    const cells = await this.row(day, region).getByRole('cell').allInnerTexts();
    return Object.fromEntries(cells.map((cell, at) => [heads[at + 1] ?? '', cell]));
  }

  /** Follows a figure to the items it counts. */
  async follow(day: string, region: string, head: string): Promise<void> {
    const heads = await this.table(day).getByRole('columnheader').allInnerTexts();
    const cell = this.row(day, region)
      .getByRole('cell')
      .nth(heads.indexOf(head) - 1);
    await this.hands.press(cell.getByRole('link'));
  }

  /** Chooses the day of effect in the dialog by typing it. */
  async travelTo(digits: string): Promise<void> {
    await this.hands.press(this.page.getByRole('button', { name: /^(Status i dag|Skift dato)$/ }));
    const dialog = this.page.getByRole('dialog', { name: 'Vis status på en anden dato' });
    const day = dialog.getByRole('group', { name: 'Status pr. (virkning)' });
    await this.hands.typeDigits(day.getByRole('spinbutton', { name: /^dag/ }), digits);
    await this.hands.press(dialog.getByRole('button', { name: 'Vis', exact: true }));
    await dialog.waitFor({ state: 'hidden' });
  }

  async backToToday(): Promise<void> {
    await this.hands.press(this.banner.getByRole('button', { name: 'Tilbage til i dag' }));
  }

  async compare(): Promise<void> {
    await this.hands.press(this.page.getByRole('link', { name: 'Sammenlign to datoer' }));
  }
}
