import type { Page } from '@playwright/test';
import { CheckListPage } from './pages/check-list-page.js';
import { WAYS } from './pages/hands.js';
import { SpotCheckPage } from './pages/spot-check-page.js';
import { countLoads } from './pages/updates.js';
import type { Stage } from './stage.js';
import { expect, test } from './test.js';

const AUDITOR = { user: 'auditor-1', role: 'auditor' } as const;
const PLACE = {
  region: 'Region Hovedstaden',
  patientGroup: 'Børn og voksne med sjældne sygdomme',
  department: 'RH-KGA',
} as const;
const FIRST = 'P-7K3F-9QWD-2';
const SECOND = 'P-8M4G-2RXE-5';

/** How many checks of a sample the server has. */
async function checksOf(stage: Stage, sample: string): Promise<number> {
  await stage.demo.settle();
  const page = await stage.demo.get(AUDITOR, `/api/consent-checks?q=${sample}`);
  return (page as { readonly items: readonly unknown[] }).items.length;
}

/** Counts the attempts to reach the server that come to nothing from now on. */
function countFailures(page: Page): () => number {
  let failures = 0;
  page.on('requestfailed', (request) => {
    if (new URL(request.url()).pathname === '/api/session') failures++;
  });
  return () => failures;
}

for (const [how, hands] of WAYS) {
  test(`an auditor logs one sample after the other, and the region sees them, ${how}`, async ({
    as,
    stage,
  }) => {
    test.slow();
    const [auditor, region] = [await as('auditor-1'), await as('contact-1084')];
    const logging = new SpotCheckPage(auditor, hands);
    const list = new CheckListPage(region, hands);
    await list.open();
    await logging.open();
    const loads = [countLoads(auditor), countLoads(region)];

    await test.step('the page begins where one says where one is, in the round that is on', async () => {
      await expect(logging.round).toHaveValue('R1');
      await expect(logging.round).toBeFocused();
      await expect(logging.entered).toContainText('Endnu ingen.');
      await logging.beAt(PLACE);
    });

    for (const sample of [FIRST, SECOND])
      await test.step(`${sample} is logged, and the next can be typed at once`, async () => {
        await logging.log(sample);
        await expect(logging.told).toHaveText(`${sample} er registreret.`);
        await expect(logging.sample).toHaveValue('');
        await expect(logging.sample).toBeFocused();
        await expect(logging.round).toHaveValue('R1');
        await expect(logging.region).toHaveValue('1084');
        await expect(logging.patientGroup).toHaveValue('rare-diseases');
        await expect(logging.department).toHaveValue(PLACE.department);
        await expect(logging.entry(sample)).toContainText(/Registreret\s*som hændelse nr\. 1 til 2/);
      });

    await test.step('the latest stands first', async () => {
      await expect(logging.entered.getByRole('listitem')).toContainText([SECOND, FIRST]);
    });

    await test.step('both arrive at the region by themselves, as questions', async () => {
      for (const sample of [FIRST, SECOND]) await expect(list.row(sample)).toContainText('Afventer svar');
      expect(await checksOf(stage, FIRST)).toBe(1);
      expect(await checksOf(stage, SECOND)).toBe(1);
    });

    expect(loads.map((count) => count())).toEqual([0, 0]);
  });

  test(`what is logged without a connection waits, and is sent once, ${how}`, async ({ as, stage }) => {
    test.slow();
    const page = await as('auditor-1');
    const logging = new SpotCheckPage(page, hands);
    await logging.open();
    await expect(logging.round).toHaveValue('R1');
    await logging.beAt(PLACE);
    const loads = countLoads(page);
    const failures = countFailures(page);

    await test.step('the auditor is told that it waits, and goes on', async () => {
      await page.context().setOffline(true);
      await logging.log(FIRST);
      await expect(logging.told).toHaveText(`${FIRST} er gemt på denne maskine og venter på forbindelse.`);
      await expect(logging.entry(FIRST)).toContainText('Venter på forbindelse');
      await expect(logging.entered).toContainText('1 stikprøve venter på forbindelse.');
      await expect(logging.sample).toHaveValue('');
      await expect(logging.sample).toBeFocused();
    });

    await test.step('it still waits after it was tried again', async () => {
      await expect.poll(failures).toBeGreaterThan(1);
      await expect(logging.entry(FIRST)).toContainText('Venter på forbindelse');
      expect(await checksOf(stage, FIRST)).toBe(0);
    });

    await test.step('it goes by itself when the connection is back', async () => {
      await page.context().setOffline(false);
      await expect(logging.entry(FIRST).getByRole('link', { name: FIRST })).toBeVisible();
      await expect(logging.entered).not.toContainText('venter på forbindelse');
      await expect(logging.entry(FIRST)).toHaveCount(1);
      expect(await checksOf(stage, FIRST)).toBe(1);
    });

    expect(loads()).toBe(0);
  });

  test(`what was logged while the answer was lost is sent again and logged once, ${how}`, async ({
    as,
    stage,
  }) => {
    test.slow();
    const page = await as('auditor-1');
    const logging = new SpotCheckPage(page, hands);
    await logging.open();
    await expect(logging.round).toHaveValue('R1');
    await logging.beAt(PLACE);
    let sent = 0;
    await page.route('**/api/consent-checks', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      if (++sent > 1) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await logging.log(FIRST);
    await expect(logging.entry(FIRST).getByRole('link', { name: FIRST })).toBeVisible();
    expect(sent).toBe(2);
    expect(await checksOf(stage, FIRST)).toBe(1);
  });

  test(`a sample that has a check in the round already is asked about, ${how}`, async ({ as, stage }) => {
    test.slow();
    const logging = new SpotCheckPage(await as('auditor-1'), hands);
    await logging.open();
    await expect(logging.round).toHaveValue('R1');
    await logging.beAt(PLACE);
    await logging.log(FIRST);
    await expect(logging.told).toHaveText(`${FIRST} er registreret.`);

    await test.step('nothing is saved by saving it again, or by one Enter too many', async () => {
      await logging.log(FIRST);
      await expect(logging.question).toContainText(`${FIRST} er allerede registreret i R1. Registrér igen?`);
      await logging.page.keyboard.press('Enter');
      await logging.answer('Nej, tag en anden prøve');
      await expect(logging.sample).toHaveValue('');
      await expect(logging.sample).toBeFocused();
      await expect(logging.entry(FIRST)).toHaveCount(1);
      expect(await checksOf(stage, FIRST)).toBe(1);
    });

    await test.step('the server knows it on another machine too, and it becomes another check when that is meant', async () => {
      const elsewhere = new SpotCheckPage(await as('auditor-1'), hands);
      await elsewhere.open();
      await expect(elsewhere.entered).toContainText('Endnu ingen.');
      await elsewhere.beAt(PLACE);
      await elsewhere.log(FIRST);
      await expect(elsewhere.question).toBeVisible();
      await elsewhere.answer('Registrér igen');
      await expect(elsewhere.told).toHaveText(`${FIRST} er registreret.`);
      expect(await checksOf(stage, FIRST)).toBe(2);
    });
  });
}
