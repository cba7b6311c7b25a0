import type { Locator, Page } from '@playwright/test';
import type { Hands } from './hands.js';

/** The page of one item. */
export class CheckPage {
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
  ) {}

  title(sample: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: `Kontrol af prøve ${sample}` });
  }

  get asked(): Locator {
    return this.page.getByRole('region', { name: 'Hvad der spørges om' });
  }

  get doing(): Locator {
    return this.page.getByRole('region', { name: 'Hvad du kan gøre' });
  }

  get facts(): Locator {
    return this.page.getByRole('region', { name: 'Om prøven' });
  }

  get evidence(): Locator {
    return this.page.getByRole('region', { name: 'Dokumentation' });
  }

  get history(): Locator {
    return this.page.getByRole('region', { name: 'Historik' });
  }

  get fileChooser(): Locator {
    return this.doing.getByLabel('Vælg en scannet blanket');
  }

  get chosenForms(): Locator {
    return this.doing.getByRole('list', { name: 'Valgte blanketter' });
  }

  button(name: string): Locator {
    return this.doing.getByRole('button', { name, exact: true });
  }

  /** Opens a form by the button of that name. */
  async begin(action: string): Promise<void> {
    await this.hands.press(this.button(action));
    await this.doing.getByRole('heading', { level: 3, name: action }).waitFor();
  }

  async answer(question: string, answer: string): Promise<void> {
    const group = this.doing.getByRole('group', { name: question, exact: true });
    await this.hands.choose(group.getByRole('radio', { name: answer, exact: true }));
  }

  async deviation(type: string, weight: string): Promise<void> {
    await this.hands.pick(this.doing.getByRole('combobox', { name: type }), weight);
  }

  async note(text: string): Promise<void> {
    await this.hands.type(this.doing.getByRole('textbox', { name: 'Bemærkning' }), text);
  }

  /** Sends the form and waits until the page says what it became. */
  async send(button: string): Promise<void> {
    await this.hands.press(this.button(button));
    await this.doing.getByText(/^Registreret som hændelse nr\./).waitFor();
  }
}
