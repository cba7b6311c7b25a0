import type { Locator, Page } from '@playwright/test';
import { Authenticator } from './authenticator.js';
import type { Hands } from './hands.js';

/** Somebody with a login. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const kim: Person = {
  name: 'Kim Bro',
  email: 'kim@genomcenter.example',
  password: 'eleven geese over the fen',
};
export const karen: Person = {
  name: 'Karen Holm',
  email: 'karen@region.example',
  password: 'four lamps on a quiet pier',
};

/** The pages by which one comes in and goes out. */
export class LoginPage {
  constructor(
    readonly page: Page,
    private readonly hands: Hands,
  ) {}

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get complaint(): Locator {
    return this.page.getByRole('alert');
  }

  /** Opens a link as from a mail: in a document of its own. */
  async follow(link: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(link);
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  async becomeFirst(link: string, { name, email, password }: Person): Promise<void> {
    await this.follow(link);
    await this.hands.type(this.field('Navn'), name);
    await this.hands.type(this.field('Mailadresse'), email);
    await this.hands.type(this.field('Ny adgangskode'), password);
    await this.hands.press(this.button('Opret administratoren'));
  }

  async signIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    await this.hands.type(this.field('Mailadresse'), email);
    await this.hands.type(this.field('Adgangskode'), password);
    await this.hands.press(this.button('Log ind'));
  }

  async giveCode(code: string): Promise<void> {
    await this.hands.type(this.field('Kode fra din app'), code);
    await this.hands.press(this.button('Bekræft koden'));
  }

  /** Asks for a second factor and reads the key into a phone; its first code finishes it. */
  async beginSecondFactor(password: string): Promise<Authenticator> {
    const section = this.page.locator('section').filter({ hasText: 'Totrinslogin' });
    await this.hands.type(section.getByLabel('Nuværende adgangskode'), password);
    await this.hands.press(this.button('Slå totrinslogin til'));
    return new Authenticator(
      await this.page.locator('p', { hasText: 'Uden kamera' }).locator('code').innerText(),
    );
  }

  /** Asks for a second factor and finishes it. */
  async setUpSecondFactor(password: string): Promise<Authenticator> {
    const phone = await this.beginSecondFactor(password);
    await this.giveCode(await phone.code());
    await this.page.getByText('Totrinslogin er slået til.').first().waitFor();
    return phone;
  }

  async choosePassword(link: string, password: string): Promise<void> {
    await this.follow(link);
    await this.hands.type(this.field('Ny adgangskode'), password);
    await this.hands.press(this.button('Gem adgangskoden'));
  }

  async signOut(name: string): Promise<void> {
    await this.hands.press(this.page.getByRole('banner').getByRole('button', { name }));
    await this.hands.press(this.button('Log ud'));
  }
}

/** Makes the first administrator without the pages, for tests about what comes after. */
export async function settleIn(page: Page, link: string, person: Person): Promise<Authenticator> {
  await page.goto(link);
  const post = (path: string, body: object) =>
    page.evaluate(
      async ([to, sent]) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(to, { method: 'POST', headers, body: sent });
        if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
        return (await answer.json()) as Record<string, string>;
      },
      [path, JSON.stringify(body)] as const,
    );
  const { email, password } = person;
  await post('/api/first-run', { token: new URL(link).hash.replace('#token=', ''), ...person });
  await post('/api/auth/sign-in', { email, password });
  const { otpauth = '' } = await post('/api/auth/second-factor/enrol', { password });
  const phone = new Authenticator(new URL(otpauth).searchParams.get('secret') ?? '');
  await post('/api/auth/second-factor/verify', { code: await phone.code() });
  return phone;
}
