import { COLOURS, faults, open } from './pages/axe.js';
import { addressOf } from './pages/addresses.js';
import { expect, pageOf, test } from './test.js';

/** Every page, and who looks at it; what is in braces is found in the case. */
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
  { path: '/audit-rounds/R1?asOf=2022-12-16', as: 'auditor-1' },
  { path: '/audit-rounds/R2', as: 'auditor-1' },
  { path: '/audit-rounds/R2/draw', as: 'auditor-1' },
  { path: '/audit-rounds/R1/certificate', as: 'auditor-1' },
  { path: '/reminders', as: 'auditor-1' },
  { path: '/reminders/sent', as: 'secretariat-1' },
  { path: '/reminders/ladders', as: 'administrator-1' },
  { path: '/reminders/{reminder}', as: 'contact-1084' },
  { path: '/reminders/{reminder}/mail', as: 'auditor-1' },
  { path: '/reminders/sent/{mail}', as: 'auditor-1' },
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

for (const [colours, options] of COLOURS) {
  test.describe(`in ${colours} colours`, () => {
    for (const { path, as } of PAGES) {
      test(`${path} is accessible to ${as}`, async ({ browser, gallery }) => {
        const page = await pageOf(browser, gallery, as, { ...options, locale: 'da-DK' });
        await open(page, await addressOf(page, path));
        expect(await faults(page)).toEqual([]);
        await page.context().close();
      });
    }

    test('a mail is accessible by itself', async ({ browser, gallery }) => {
      const page = await pageOf(browser, gallery, 'auditor-1', { ...options, locale: 'da-DK' });
      await open(page, await addressOf(page, '/reminders/sent/{mail}'));
      const html = await page.locator('iframe').first().getAttribute('srcdoc');
      await page.goto('about:blank');
      await page.setContent(html ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Dine frister');
      expect(await faults(page)).toEqual([]);
      await page.context().close();
    });

    test('an instance where nothing has happened yet is accessible', async ({ browser, emptyGallery }) => {
      const page = await pageOf(browser, emptyGallery, 'administrator-1', { ...options, locale: 'da-DK' });
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
      const page = await pageOf(browser, gallery, 'auditor-1', { ...options, locale: 'da-DK' });
      await page.route(/\/api\/regions\/consent-status(\?|$)/, (route) => route.abort());
      await page.goto('/consent-status');
      await expect(page.getByRole('alert').first()).toContainText('ingen forbindelse', { timeout: 30_000 });
      expect(await faults(page)).toEqual([]);
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

test('where a reader forces colours, the page that is shown still stands out', async ({
  browser,
  gallery,
}) => {
  const options = { forcedColors: 'active', locale: 'da-DK' } as const;
  const page = await pageOf(browser, gallery, 'auditor-1', options);
  const menu = page.getByRole('navigation', { name: 'Hovedmenu' });
  const invisible = ['border-bottom-color', 'rgb(255, 255, 255)'] as const;
  for (const path of ['/consent-status', '/consent-checks', '/consent-checks/log', '/audit-rounds/R1']) {
    await open(page, path);
    expect(await faults(page), path).toEqual([]);
  }
  await expect(menu.getByRole('link', { name: 'Runder' })).not.toHaveCSS(...invisible);
  await expect(menu.getByRole('link', { name: 'Udestående' })).toHaveCSS(...invisible);
  await page.context().close();
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
