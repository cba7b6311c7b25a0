import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, pageOf, test } from './test.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SCHEMES = ['light', 'dark'] as const;

/** Every page, and who looks at it. `{item}` is an open item of the case. */
const PAGES: readonly { readonly path: string; readonly as: string }[] = [
  { path: '/consent-status', as: 'secretariat-1' },
  { path: '/consent-status?asOf=2022-12-16', as: 'secretariat-1' },
  { path: '/consent-status/compare?first=2022-12-16&second=2023-03-15', as: 'secretariat-1' },
  { path: '/consent-checks', as: 'auditor-1' },
  { path: '/consent-checks/{item}', as: 'contact-1084' },
  { path: '/consent-checks/{item}', as: 'auditor-1' },
  { path: '/consent-checks/log', as: 'auditor-1' },
  { path: '/audit-rounds', as: 'auditor-1' },
  { path: '/audit-rounds/new', as: 'auditor-1' },
  { path: '/audit-rounds/R1', as: 'auditor-1' },
  { path: '/audit-rounds/R2', as: 'auditor-1' },
  { path: '/reminders', as: 'auditor-1' },
  { path: '/reminders/sent', as: 'secretariat-1' },
  { path: '/reminders/ladders', as: 'administrator-1' },
  { path: '/administration', as: 'administrator-1' },
  { path: '/administration/tokens', as: 'administrator-1' },
  { path: '/administration/access-log', as: 'administrator-1' },
  { path: '/administration/policy', as: 'administrator-1' },
  { path: '/administration/regions', as: 'administrator-1' },
  { path: '/administration/operations', as: 'administrator-1' },
  { path: '/administration/outbox', as: 'administrator-1' },
  { path: '/account', as: 'auditor-1' },
  { path: '/was', as: 'auditor-1' },
  { path: '/no-such-page', as: 'auditor-1' },
];

/** What axe finds, a line each: the rule and where. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A page is shown once its heading stands and nothing is being fetched any more. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page.getByText('Henter …')).toHaveCount(0);
}

async function anItem(page: Page): Promise<string> {
  const answer = await page.request.get('/api/consent-checks?state=awaitingAnswer&region=1084&limit=1');
  return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
}

for (const colorScheme of SCHEMES) {
  test.describe(`in ${colorScheme} colours`, () => {
    for (const { path, as } of PAGES) {
      test(`${path} is accessible to ${as}`, async ({ browser, gallery }) => {
        const page = await pageOf(browser, gallery, as, { colorScheme, locale: 'da-DK' });
        await open(page, path.replace('{item}', path.includes('{item}') ? await anItem(page) : ''));
        expect(await faults(page)).toEqual([]);
        await page.context().close();
      });
    }

    test('an instance where nothing has happened yet is accessible', async ({ browser, emptyGallery }) => {
      const page = await pageOf(browser, emptyGallery, 'administrator-1', { colorScheme, locale: 'da-DK' });
      for (const path of [
        '/consent-status',
        '/consent-checks',
        '/audit-rounds',
        '/reminders',
        '/administration',
      ]) {
        await open(page, path);
        expect(await faults(page), path).toEqual([]);
      }
      await page.context().close();
    });

    test('what went wrong is told accessibly', async ({ browser, gallery }) => {
      const page = await pageOf(browser, gallery, 'auditor-1', { colorScheme, locale: 'da-DK' });
      await page.route(/\/api\/regions\/consent-status(\?|$)/, (route) => route.abort());
      await page.goto('/consent-status');
      await expect(page.getByRole('alert').first()).toContainText('ingen forbindelse', { timeout: 30_000 });
      expect(await faults(page)).toEqual([]);
      await page.context().close();
    });

    test('the dialogs are accessible', async ({ browser, gallery }) => {
      const page = await pageOf(browser, gallery, 'auditor-1', { colorScheme, locale: 'da-DK' });
      await open(page, '/consent-status');
      for (const [opener, title] of [
        ['Søg', 'Gå til'],
        ['Status i dag', 'Vis status på en anden dato'],
      ] as const) {
        await page.getByRole('button', { name: opener }).click();
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        expect(await faults(page), title).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Genvejstaster' })).toBeVisible();
      expect(await faults(page), 'shortcuts').toEqual([]);
      await page.context().close();
    });
  });
}

test('signing in is accessible', async ({ browser, gallery }) => {
  const context = await browser.newContext({ baseURL: gallery.url, locale: 'da-DK' });
  const page = await context.newPage();
  await open(page, '/sign-in');
  expect(await faults(page)).toEqual([]);
  await context.close();
});

test('a narrow window scrolls down and never sideways', async ({ browser, gallery }) => {
  const viewport = { width: 320, height: 640 };
  const page = await pageOf(browser, gallery, 'auditor-1', { viewport, locale: 'da-DK' });
  for (const path of [
    '/consent-status',
    '/consent-checks',
    '/consent-checks/log',
    '/audit-rounds',
    '/reminders',
  ]) {
    await open(page, path);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width, path).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});

test('a reader of the screen hears the overview as it is built', async ({ browser, gallery }) => {
  const page = await pageOf(browser, gallery, 'secretariat-1', { locale: 'da-DK' });
  await open(page, '/consent-status');
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Tilsyn"
      - navigation "Hovedmenu":
        - list:
          - listitem:
            - link "Overblik"
          - listitem:
            - link "Udestående"
          - listitem:
            - link "Runder"
          - listitem:
            - link "Påmindelser"
  `);
  await expect(page.getByRole('table', { name: /Samtykkestatus pr. region/ })).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row /Region .* Åbne/
      - rowgroup:
        - row /Region Nordjylland/
        - row /Region Midtjylland/
        - row /Region Syddanmark/
        - row /Region Hovedstaden/
        - row /Region Sjælland/
      - rowgroup:
        - row /Hele landet/
  `);
  await page.context().close();
});
