import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type * as organisations from '#modules/organisations';
import { faults } from './pages/axe.js';
import { built } from './built.js';
import { firstStart, openOn } from './first-start.js';
import type { Authenticator } from './pages/authenticator.js';
import { byMouse } from './pages/hands.js';
import { karen, kim, LoginPage } from './pages/login-page.js';

const { shippedProgrammeFile } = await built<typeof organisations>('libs/modules/organisations/index.js');

/** Gives the instance its regions, as whoever is signed in. */
async function loadProgramme(page: Page): Promise<void> {
  const yaml = await readFile(shippedProgrammeFile, 'utf8');
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/programmes/dk-genome/load-file', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': 'the-programme' },
          body,
        })
      ).status,
    JSON.stringify({ occurredOn: '2023-01-02', yaml }),
  );
  expect(status).toBeLessThan(300);
}

test('the first administrator comes in and lets somebody else in, who sees what is theirs', async ({
  browser,
}) => {
  test.slow();
  const instance = await firstStart();
  const page = await openOn(browser, instance);
  const login = new LoginPage(page, byMouse);
  let phone: Authenticator;
  let invitation = '';

  await test.step('the link of the first start makes the administrator, once', async () => {
    await page.goto(instance.firstRunLink);
    await expect(login.heading('Den første administrator')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await login.becomeFirst(instance.firstRunLink, kim);
    await expect(page.getByRole('status')).toContainText('Administratoren er oprettet');
    await login.becomeFirst(instance.firstRunLink, { ...kim, email: 'else@genomcenter.example' });
    await expect(login.complaint).toContainText('Linket er brugt');
  });

  await test.step('a wrong password is told, and not which part of it was wrong', async () => {
    await page.goto('/administration');
    await expect(login.heading('Log ind')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    for (const wrong of [
      { ...kim, password: 'twelve geese over the fen' },
      { ...kim, email: 'no@x.example' },
    ]) {
      await login.signIn(wrong);
      await expect(login.complaint).toContainText('Mailadressen og adgangskoden passer ikke sammen.');
    }
    expect(await faults(page)).toEqual([]);
  });

  await test.step('the second factor comes before anything else', async () => {
    await login.signIn(kim);
    await expect(login.heading('Adgangskode og totrinslogin')).toBeVisible();
    await expect(page.getByText('Din rolle kræver totrinslogin')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.goto('/administration');
    await expect(page).toHaveURL('/account');
    phone = await login.beginSecondFactor(kim.password);
    await expect(page.getByRole('img', { name: 'QR-kode til godkendelsesappen' })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await login.giveCode(phone.wrong());
    await expect(login.complaint).toContainText('Koden passer ikke');
    await login.giveCode(await phone.code());
    await expect(page.getByText('Totrinslogin er slået til.').first()).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  await test.step('the administrator invites the contact of a region', async () => {
    await loadProgramme(page);
    await page.goto('/administration');
    await login.button('Invitér en person').click();
    const dialog = page.getByRole('dialog', { name: 'Invitér en person' });
    await dialog.getByLabel('Navn').fill(karen.name);
    await dialog.getByLabel('Mailadresse').fill(karen.email);
    await dialog.getByLabel('Rolle').selectOption('Regional kontakt');
    await dialog.getByLabel('Region', { exact: true }).selectOption('Region Hovedstaden');
    await dialog.getByLabel('Begrundelse').fill('Ny kontakt i regionen');
    await dialog.getByRole('button', { name: 'Invitér' }).click();
    invitation = await page.getByLabel('Engangslink').inputValue();
    await login.button('Jeg har gemt den – luk').click();
    await expect(page.getByRole('row', { name: /Karen Holm/ })).toContainText('Har ikke brugt invitationen');
  });

  await test.step('who was invited chooses a password and is somebody else in another browser', async () => {
    const theirs = await openOn(browser, instance);
    const arriving = new LoginPage(theirs, byMouse);
    await theirs.goto(invitation);
    await expect(theirs.getByText('Linket er til Karen Holm (karen@region.example)')).toBeVisible();
    expect(await faults(theirs)).toEqual([]);
    await arriving.choosePassword(invitation, 'short');
    await expect(arriving.complaint).toContainText('mindst 12 tegn');
    await arriving.choosePassword(invitation, karen.password);
    await expect(theirs.getByRole('status')).toContainText('Adgangskoden er gemt');
    await theirs.getByRole('link', { name: 'Log ind' }).click();
    await arriving.signIn(karen);
    await expect(theirs.getByRole('banner').getByRole('button', { name: /Karen Holm/ })).toBeVisible();
    const status = theirs.getByRole('table', { name: /Samtykkestatus pr. region/ });
    await expect(status).toContainText('Region Hovedstaden');
    await expect(status).not.toContainText('Region Sjælland');
    await theirs.getByRole('link', { name: 'Administration' }).click();
    const places = theirs.getByRole('navigation', { name: 'Administration' });
    await expect(places.getByRole('link', { name: 'Regioner og frister' })).toBeVisible();
    await expect(places.getByRole('link', { name: 'Personer' })).toHaveCount(0);
    await theirs.goto('/administration');
    await expect(arriving.complaint).toContainText('access.role-not-allowed');
    await expect(theirs.getByText(kim.email)).toHaveCount(0);
    await arriving.follow(invitation);
    await expect(arriving.complaint).toContainText('Linket er brugt');
    await theirs.context().close();
  });

  await test.step('signing out leads to the sign-in page, and back shows nothing of before', async () => {
    await login.signOut(kim.name);
    await expect(login.heading('Log ind')).toBeVisible();
    await expect(page).toHaveURL('/sign-in');
    const answered: number[] = [];
    page.on(
      'response',
      (answer) => void (/\/api\/(?!session)/.test(answer.url()) && answered.push(answer.status())),
    );
    await page.goBack();
    await expect(login.heading('Log ind')).toBeVisible();
    await expect(page.getByText(karen.email)).toHaveCount(0);
    await expect(page.getByRole('button', { name: kim.name })).toHaveCount(0);
    expect(answered.filter((status) => status < 400)).toEqual([]);
  });

  await test.step('the next sign-in asks for a code', async () => {
    await login.signIn(kim);
    await expect(login.field('Kode fra din app')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await login.giveCode(await phone.code());
    await expect(page.getByRole('banner').getByRole('button', { name: kim.name })).toBeVisible();
  });

  await page.context().close();
  await instance.close();
});
