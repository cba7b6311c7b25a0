import type { Page } from '@playwright/test';
import { addressOf } from './pages/addresses.js';
import { COLOURS, faults, open } from './pages/axe.js';
import { expect, pageOf, test } from './test.js';

/** What opens on a page, who is there, and the buttons that open it. */
interface Opened {
  readonly as: string;
  readonly path: string;
  readonly buttons: readonly (string | RegExp)[];
  /** What must be done before the buttons are there. */
  readonly first?: (page: Page) => Promise<unknown>;
}

const chooseRow = (page: Page) => page.getByRole('checkbox', { name: 'Vælg R1-HS-3' }).check();

const DIALOGS: readonly Opened[] = [
  { as: 'auditor-1', path: '/consent-status', buttons: ['Søg', 'Status i dag', /^Auditor 1/] },
  {
    as: 'auditor-1',
    path: '/consent-checks?state=open',
    buttons: ['Gem og ret visninger', 'Kolonner', 'Begynd undersøgelse'],
    first: chooseRow,
  },
  { as: 'contact-1084', path: '/audit-rounds/R1', buttons: ['Meld for jeres region'] },
  {
    as: 'auditor-1',
    path: '/audit-rounds/R1',
    buttons: ['Skriv en regions melding ned', 'Meld runden til styregruppen', 'Afslut runden'],
  },
  { as: 'auditor-1', path: '/reminders', buttons: ['Sæt en region på pause'] },
  { as: 'auditor-1', path: '/reminders/sent', buttons: [/^Registrér returmail.*17\.01\.2023/] },
  { as: 'administrator-1', path: '/administration', buttons: ['Invitér en person'] },
  { as: 'administrator-1', path: '/administration/tokens', buttons: ['Udsted en adgangsnøgle'] },
  {
    as: 'administrator-1',
    path: '/administration/regions',
    buttons: [
      'Udpeg en kontakt',
      /^Afløs Samtykkekontakt Nordjylland/,
      /^Lad fratræde Samtykkekontakt Nordj/,
      'Fastsæt andre frister',
    ],
  },
  { as: 'administrator-1', path: '/administration/operations', buttons: [/^Genopbyg Runder/] },
];

/** Forms that open in the page, each in place of the one before. */
const FORMS: readonly Opened[] = [
  {
    as: 'contact-1084',
    path: '/consent-checks/{item}',
    buttons: ['Svar', 'Registrér kontakt til patienten', 'Tilbyd til en anden region'],
  },
  { as: 'administrator-1', path: '/reminders/ladders', buttons: ['Lav en stige'] },
];

for (const [colours, options] of COLOURS) {
  test.describe(`in ${colours} colours`, () => {
    for (const { as, path, buttons, first } of DIALOGS)
      test(`the dialogs of ${path} are accessible to ${as}`, async ({ browser, gallery }) => {
        const page = await pageOf(browser, gallery, as, { ...options, locale: 'da-DK' });
        await open(page, path);
        await first?.(page);
        for (const name of buttons) {
          const opener = page.getByRole('button', { name }).first();
          await opener.click();
          const dialog = page.getByRole('dialog');
          await expect(dialog).toContainText(/\S/);
          expect(await faults(page), String(name)).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(dialog).toHaveCount(0);
          await expect(opener).toBeFocused();
        }
        await page.context().close();
      });

    for (const { as, path, buttons } of FORMS)
      test(`the forms of ${path} are accessible to ${as}`, async ({ browser, gallery }) => {
        const page = await pageOf(browser, gallery, as, { ...options, locale: 'da-DK' });
        for (const name of buttons) {
          await open(page, await addressOf(page, path));
          await page.getByRole('button', { name, exact: true }).click();
          await expect(page.getByRole('main').locator('form').last()).toBeVisible();
          expect(await faults(page), String(name)).toEqual([]);
        }
        await page.context().close();
      });

    test('the list of keys is accessible', async ({ browser, gallery }) => {
      const page = await pageOf(browser, gallery, 'auditor-1', { ...options, locale: 'da-DK' });
      await open(page, '/consent-checks');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Genvejstaster' })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.context().close();
    });

    test('an answer without its facts is complained about accessibly', async ({ browser, gallery }) => {
      const page = await pageOf(browser, gallery, 'contact-1084', { ...options, locale: 'da-DK' });
      await open(page, await addressOf(page, '/consent-checks/{item}'));
      await page.getByRole('button', { name: 'Svar', exact: true }).click();
      await page.getByRole('button', { name: 'Send svaret', exact: true }).click();
      await expect(page.getByRole('alert').first()).toContainText('Der er en fejl, du skal rette');
      expect(await faults(page)).toEqual([]);
      await page.context().close();
    });
  });
}
