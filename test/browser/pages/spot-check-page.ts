import type { Locator, Page } from '@playwright/test';
import type { Hands } from './hands.js';

/** Where an auditor is, said once for all samples looked at there. */
export interface Place {
  readonly region: string;
  readonly patientGroup: string;
  readonly department: string;
}

/** The page on which an auditor logs samples, one after the other. */
export class SpotCheckPage {
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
  ) {}

  async open(): Promise<void> {
    await this.page.goto('/consent-checks/log');
    await this.sample.waitFor();
  }

  get round(): Locator {
    return this.page.getByRole('combobox', { name: 'Runde' });
  }

  get region(): Locator {
    return this.page.getByRole('combobox', { name: 'Region' });
  }

  get patientGroup(): Locator {
    return this.page.getByRole('combobox', { name: 'Patientgruppe' });
  }

  get department(): Locator {
    return this.page.getByRole('textbox', { name: 'Afdeling' });
  }

  get sample(): Locator {
    return this.page.getByRole('textbox', { name: 'Prøvens id' });
  }

  /** What became of the entry before: the last thing the form says. */
  get told(): Locator {
    return this.page.locator('form').getByRole('status').last();
  }

  get entered(): Locator {
    return this.page.getByRole('region', { name: 'Registreret her' });
  }

  /** What has been entered of one sample; each entry is a line. */
  entry(sample: string): Locator {
    return this.entered.getByRole('listitem').filter({ hasText: sample });
  }

  /** The question whether a sample is meant once more; it has the focus. */
  get question(): Locator {
    return this.page.locator('form :focus').filter({ hasText: 'Registrér igen?' });
  }

  async answer(button: string): Promise<void> {
    await this.hands.press(this.page.getByRole('button', { name: button, exact: true }));
  }

  async beAt({ region, patientGroup, department }: Place): Promise<void> {
    await this.hands.pick(this.region, region);
    await this.hands.pick(this.patientGroup, patientGroup);
    await this.hands.type(this.department, department);
  }

  async log(sample: string): Promise<void> {
    await this.hands.type(this.sample, sample);
    await this.hands.press(this.page.getByRole('button', { name: 'Gem og tag den næste' }));
  }
}
