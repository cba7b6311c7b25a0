import type { Locator } from '@playwright/test';
import {
  anItem,
  answerBegun,
  CONTACT,
  eventsOf,
  fillIn,
  NOTE,
  noteOf,
  openForm,
  sendButton,
} from './pages/answer-form.js';
import { expect, test } from './test.js';

test('a session that ends in mid-form is begun again over the page, which keeps what is typed', async ({
  as,
  stage,
}) => {
  const { page, item, check, before } = await answerBegun(await as(CONTACT), stage);
  await page.context().clearCookies();
  await sendButton(check).click();
  const dialog = page.getByRole('dialog', { name: 'Du er logget ud' });
  await expect(dialog).toContainText('det, du har skrevet, bliver stående');
  expect(await eventsOf(stage, item)).toEqual(before);
  await dialog.getByRole('button', { name: 'Kontakt, Region Hovedstaden', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(noteOf(check)).toHaveValue(NOTE);
  await check.send('Send svaret');
  await expect(check.history).toContainText(NOTE);
  expect(await eventsOf(stage, item)).toEqual([...before, 'CheckAnswered']);
});

test('a server that is down takes nothing away, and what is sent again is recorded once', async ({
  as,
  stage,
}) => {
  const { item, check, before } = await answerBegun(await as(CONTACT), stage);
  await stage.goDown();
  await sendButton(check).click();
  await expect(check.doing).toContainText('Der var ingen forbindelse', { timeout: 30_000 });
  await expect(noteOf(check)).toHaveValue(NOTE);
  await stage.comeBack();
  await check.send('Send svaret');
  expect(await eventsOf(stage, item)).toEqual([...before, 'CheckAnswered']);
});

test('an answer that is lost on its way back does not make a second event', async ({ as, stage }) => {
  const { page, item, check, before } = await answerBegun(await as(CONTACT), stage);
  await page.route(
    /\/answer$/,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await sendButton(check).click();
  await expect(check.doing).toContainText('Der var ingen forbindelse', { timeout: 30_000 });
  await expect(noteOf(check)).toHaveValue(NOTE);
  await sendButton(check).click();
  await expect(sendButton(check)).toHaveCount(0);
  await expect(check.doing).toContainText(/^.*(Registreret som hændelse nr\.|Det var allerede registreret)/);
  expect(await eventsOf(stage, item)).toEqual([...before, 'CheckAnswered']);
});

test('a double click sends once', async ({ as, stage }) => {
  const { item, check, before } = await answerBegun(await as(CONTACT), stage);
  await sendButton(check).dblclick();
  await check.doing.getByText(/^Registreret som hændelse nr\./).waitFor();
  expect(await eventsOf(stage, item)).toEqual([...before, 'CheckAnswered']);
});

test('of two tabs the later one is shown both versions and loses nothing', async ({ as, stage }) => {
  const page = await as(CONTACT);
  const item = await anItem(page);
  const first = await openForm(page, item);
  const second = await openForm(await page.context().newPage(), item);
  const before = await eventsOf(stage, item);
  await fillIn(first, 'Skrevet i den første fane.');
  await fillIn(second, 'Skrevet i den anden fane.');
  await second.send('Send svaret');

  await expect(first.doing).toContainText('Kontrollen er ændret, mens du skriver');
  await expect(noteOf(first)).toHaveValue('Skrevet i den første fane.');
  await sendButton(first).click();
  await expect(first.doing).toContainText('Kontrollen er ændret, siden du åbnede formularen');
  const version = (title: string): Locator =>
    first.doing
      .locator('section')
      .filter({ has: page.getByRole('heading', { level: 4, name: title }) })
      .last();
  await expect(version('Det, du ville sende')).toContainText('Skrevet i den første fane.');
  await expect(version('Det, der er sket imens')).toContainText('Afventer vurdering');
  await expect(noteOf(first)).toHaveValue('Skrevet i den første fane.');
  expect(await eventsOf(stage, item)).toEqual([...before, 'CheckAnswered']);

  await first.send('Send alligevel på den nye');
  await expect(first.history).toContainText('Skrevet i den første fane.');
  await expect(first.history).toContainText('Skrevet i den anden fane.');
});
