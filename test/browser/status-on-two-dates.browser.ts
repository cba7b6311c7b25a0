import { CheckListPage } from './pages/check-list-page.js';
import { CheckPage } from './pages/check-page.js';
import { CompareDatesPage } from './pages/compare-dates-page.js';
import { WAYS } from './pages/hands.js';
import { StatusPage } from './pages/status-page.js';
import { expect, pageOf, test } from './test.js';

const DECEMBER = '16. december 2022';
const MARCH = '15. marts 2023';
const IN_DECEMBER = { Åbne: '6', 'Over fristen': '0', Lukkede: '0', 'Afventer svar': '6' };
const IN_MARCH = { Åbne: '5', 'Over fristen': '4', Lukkede: '1', 'Overførsel tilbudt': '1' };

for (const [how, hands] of WAYS)
  test(`the secretariat reads the status of two dates and shares it, ${how}`, async ({
    browser,
    contextOptions,
    gallery,
  }) => {
    test.slow();
    const page = await pageOf(browser, gallery, 'secretariat-1', contextOptions);
    const status = new StatusPage(page, hands);
    await status.open();
    await expect(status.table(MARCH)).toBeVisible();
    await expect(status.banner).toHaveCount(0);

    await test.step('as of the meeting in December', async () => {
      await status.travelTo('16122022');
      await expect(status.banner).toContainText(`Status pr. ${DECEMBER}`);
      await expect(status.banner).toContainText('Kun til læsning.');
      await expect(status.table(DECEMBER)).toBeVisible();
      expect(await status.figures(DECEMBER, 'Region Hovedstaden')).toMatchObject(IN_DECEMBER);
      expect(await status.figures(DECEMBER, 'Hele landet')).toMatchObject({ Åbne: '9', Lukkede: '0' });
      expect(new URL(page.url()).searchParams.get('asOf')).toContain('2022-12-16');
    });

    await test.step('the address shows another reader the same', async () => {
      const other = await pageOf(browser, gallery, 'auditor-1', contextOptions);
      const shared = new StatusPage(other, hands);
      await shared.open(page.url());
      await expect(shared.banner).toContainText(`Status pr. ${DECEMBER}`);
      await expect(shared.table(DECEMBER)).toBeVisible();
      for (const region of ['Region Midtjylland', 'Region Hovedstaden', 'Region Sjælland', 'Hele landet'])
        expect(await shared.figures(DECEMBER, region)).toEqual(await status.figures(DECEMBER, region));
      await other.context().close();
    });

    await test.step('a figure leads to the items behind it, as they stood that day', async () => {
      const list = new CheckListPage(page, hands);
      await status.follow(DECEMBER, 'Region Hovedstaden', 'Åbne');
      await expect.poll(() => list.shown()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `R1-HS-${n}`));
      await expect(status.banner).toContainText(`Status pr. ${DECEMBER}`);
      await list.choose('R1-HS-1');
      const check = new CheckPage(page, hands);
      await expect(check.asked).toContainText('Afventer svar');
      await expect(check.doing).toContainText('Du ser en tidligere dato.');
      await expect(check.doing.getByRole('button')).toHaveCount(0);
      await expect(check.history).not.toContainText('svarede');
      await page.goBack();
      await page.goBack();
    });

    await test.step('as of the 13th meeting, which is today', async () => {
      await expect(status.table(DECEMBER)).toBeVisible();
      await status.travelTo('15032023');
      await expect(status.table(MARCH)).toBeVisible();
      await expect(status.banner).toHaveCount(0);
      expect(await status.figures(MARCH, 'Region Hovedstaden')).toMatchObject(IN_MARCH);
      expect(await status.figures(MARCH, 'Hele landet')).toMatchObject({ Åbne: '8', Lukkede: '1' });
      await status.follow(MARCH, 'Region Hovedstaden', 'Over fristen');
      const late = new CheckListPage(page, hands);
      await expect.poll(() => late.shown()).toEqual([3, 4, 5, 6].map((n) => `R1-HS-${n}`));
      await page.goBack();
    });

    await test.step('and back to today from another day', async () => {
      await status.travelTo('17122022');
      await expect(status.banner).toContainText('Status pr. 17. december 2022');
      await status.backToToday();
      await expect(status.banner).toHaveCount(0);
      await expect(status.table(MARCH)).toBeVisible();
      expect(new URL(page.url()).searchParams.has('asOf')).toBe(false);
    });

    await test.step('the two side by side', async () => {
      await status.compare();
      const compared = new CompareDatesPage(page, hands);
      await expect(compared.title).toBeVisible();
      await compared.chooseFirst('2022-12-16');
      await expect(compared.days(DECEMBER, MARCH)).toBeVisible();
      await expect
        .poll(() => compared.differences('Region Hovedstaden'))
        .toEqual({
          Åbne: ['6', '5', '−1'],
          'Afventer svar': ['6', '4', '−2'],
          'Overførsel tilbudt': ['0', '1', '+1'],
          'Over fristen': ['0', '4', '+4'],
          Lukkede: ['0', '1', '+1'],
        });
      expect(await compared.differences('Region Sjælland')).toMatchObject({
        Åbne: ['2', '2', 'uændret'],
        'Afventer efterfølgende samtykke': ['0', '2', '+2'],
      });
      expect(await compared.differences('Hele landet')).toMatchObject({
        Åbne: ['9', '8', '−1'],
        'Over fristen': ['0', '5', '+5'],
        Lukkede: ['0', '1', '+1'],
      });
    });
    await page.context().close();
  });
