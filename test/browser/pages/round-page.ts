import type { Locator, Page } from '@playwright/test';
import type { Hands, Scan } from './hands.js';

/** The way of a round from its plan to its announcement, and the page of the round. */
export class RoundPage {
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
  ) {}

  async plan(title: string, from: string, to: string): Promise<void> {
    await this.page.goto('/audit-rounds/new');
    await this.hands.type(this.page.getByRole('textbox', { name: 'Titel' }), title);
    await this.typeDay('Periodens første dag', from);
    await this.typeDay('Periodens sidste dag', to);
    await this.press('Planlæg runden');
  }

  /** Types a day such as `2023-01-31` into its three parts, in the order in which Danes write it. */
  private async typeDay(label: string, day: string): Promise<void> {
    const parts = this.page.getByRole('group', { name: label });
    const digits = day.split('-').reverse().join('');
    await this.hands.typeDigits(parts.getByRole('spinbutton', { name: /^dag/ }), digits);
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** The step of the way that is being taken. */
  get step(): Locator {
    return this.page
      .getByRole('navigation', { name: 'Trin i planlægningen af runden' })
      .locator('[aria-current=step]');
  }

  section(name: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name, exact: true });
    return this.main.locator('section').filter({ has: heading });
  }

  line(table: string, region: string): Locator {
    const head = this.page.getByRole('rowheader', { name: region, exact: true });
    return this.page.getByRole('table', { name: table }).getByRole('row').filter({ has: head });
  }

  async press(button: string): Promise<void> {
    await this.hands.press(this.main.getByRole('button', { name: button, exact: true }));
  }

  async follow(link: string): Promise<void> {
    await this.hands.press(this.main.getByRole('link', { name: link, exact: true }));
  }

  async giveFrame(file: Scan): Promise<void> {
    await this.hands.give(this.page.getByLabel('Fil med rekvisitioner'), file);
    await this.press('Kontrollér filen');
  }

  async fixSeed(origin: string, seed: string): Promise<void> {
    await this.hands.pick(this.page.getByRole('combobox', { name: 'Hvor kommer frøet fra?' }), origin);
    await this.hands.type(this.page.getByRole('textbox', { name: 'Frø', exact: true }), seed);
    await this.press('Videre til udtrækket');
  }

  async chooseTotal(total: string): Promise<void> {
    await this.hands.type(this.page.getByRole('textbox', { name: 'Enheder i alt' }), total);
  }

  /** The drawn requisitions of a region, as the certificate lists them, in the order of their names. */
  async drawnOf(region: string): Promise<string[]> {
    const table = this.page.getByRole('table', { name: /trukne prøver$/ });
    const cell = this.page.getByRole('cell', { name: region, exact: true });
    const rows = table.getByRole('row').filter({ has: cell });
    return (await rows.getByRole('rowheader').allInnerTexts()).sort();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Vil du varsle runden?' });
  }

  async announce(): Promise<void> {
    await this.press('Varsl runden');
    await this.hands.press(this.dialog.getByRole('button', { name: 'Ja, varsl runden' }));
  }
}
