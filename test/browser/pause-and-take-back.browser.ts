import { byMouse } from './pages/hands.js';
import { expect, test } from './test.js';

test('a pause that was a mistake is taken back at once, and both stand in the history', async ({ as }) => {
  const page = await as('auditor-1');
  await page.goto('/reminders');
  await page.getByRole('button', { name: 'Sæt en region på pause' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Region' }).selectOption({ label: 'Region Sjælland' });
  await byMouse.type(dialog.getByRole('textbox', { name: 'Hvorfor?' }), 'Systemet er nede.');
  await dialog.getByRole('group', { name: 'Til og med' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('20032023');
  await dialog.getByRole('button', { name: 'Sæt på pause', exact: true }).click();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByText('Påmindelserne er genoptaget.')).toBeVisible();
  const pauses = await page.request.get('/api/reminders/pauses');
  const { items } = (await pauses.json()) as { items: { state: string; resumedOn: string }[] };
  expect(items.map(({ state, resumedOn }) => [state, resumedOn])).toEqual([['ended', '2023-03-15']]);
});
