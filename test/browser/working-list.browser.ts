import type { Locator } from '@playwright/test';
import { CheckListPage } from './pages/check-list-page.js';
import { byMouse } from './pages/hands.js';
import { expect, pageOf, test } from './test.js';

test('the back button leads through the filters that were chosen', async ({ browser, gallery }) => {
  const page = await pageOf(browser, gallery, 'auditor-1', { locale: 'da-DK' });
  const list = new CheckListPage(page, byMouse);
  const filters = page.getByRole('search', { name: 'Filtre' });
  const [region, state] = [filters.getByLabel('Region', { exact: true }), filters.getByLabel('Tilstand')];
  await list.open();
  const narrow = async (field: Locator, label: string): Promise<string[]> => {
    const earlier = await list.shown();
    await field.selectOption({ label });
    await expect.poll(() => list.shown()).not.toEqual(earlier);
    return list.shown();
  };
  const everything = await list.shown();
  const ofRegion = await narrow(region, 'Region Hovedstaden');
  await narrow(state, 'Lukket');
  await page.goBack();
  await expect.poll(() => list.shown()).toEqual(ofRegion);
  await expect(region.locator('option:checked')).toHaveText('Region Hovedstaden');
  await expect(state.locator('option:checked')).not.toHaveText('Lukket');
  await page.goBack();
  await expect.poll(() => list.shown()).toEqual(everything);
  await page.goForward();
  await expect.poll(() => list.shown()).toEqual(ofRegion);
  await page.context().close();
});
