import { expect, test } from '@playwright/test';
import { faults } from './pages/axe.js';
import { firstStart, openOn } from './first-start.js';
import { byMouse } from './pages/hands.js';
import { karen, kim, LoginPage, settleIn } from './pages/login-page.js';

test('an administrator resets a lost second factor, and another comes before anything else', async ({
  browser,
}) => {
  test.slow();
  const instance = await firstStart();
  const [page, theirs] = [await openOn(browser, instance), await openOn(browser, instance)];
  const login = new LoginPage(theirs, byMouse);
  await settleIn(page, instance.firstRunLink, kim);

  await test.step('an auditor comes in with a code, which works once', async () => {
    await page.goto('/administration');
    await page.getByRole('button', { name: 'Invitér en person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invitér en person' });
    await dialog.getByLabel('Navn').fill(karen.name);
    await dialog.getByLabel('Mailadresse').fill(karen.email);
    await dialog.getByLabel('Rolle').selectOption('Auditor');
    await dialog.getByLabel('Begrundelse').fill('Ny auditor');
    await dialog.getByRole('button', { name: 'Invitér' }).click();
    await login.choosePassword(await page.getByLabel('Engangslink').inputValue(), karen.password);
    await page.getByRole('link', { name: 'Gå til personen' }).click();
    await theirs.getByRole('link', { name: 'Log ind' }).click();
    await login.signIn(karen);
    const phone = await login.setUpSecondFactor(karen.password);
    await login.signOut(karen.name);
    await login.signIn(karen);
    await login.giveCode(phone.spent());
    await expect(login.complaint).toContainText('Koden er brugt. Hver kode virker kun én gang');
    expect(await faults(theirs)).toEqual([]);
    await login.field('Kode fra din app').clear();
    await login.giveCode(await phone.code());
    await expect(theirs.getByRole('navigation', { name: 'Hovedmenu' })).toBeVisible();
  });

  await test.step('the administrator says why and resets it', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Nulstil totrinslogin' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nulstil totrinslogin for Karen Holm' });
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Nulstil totrinslogin' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Feltet skal udfyldes');
    await dialog.getByLabel('Begrundelse').fill('Telefonen er væk. Karen ringede fra sit kontor.');
    await dialog.getByRole('button', { name: 'Nulstil totrinslogin' }).click();
    await expect(dialog).toHaveCount(0);
    const decisions = page.getByRole('region', { name: 'Beslutninger om adgang' });
    await expect(decisions.getByRole('listitem').first()).toContainText('Totrinslogin nulstillet');
    await expect(decisions.getByRole('listitem').first()).toContainText('Karen ringede fra sit kontor.');
    await expect(decisions.getByRole('listitem').first()).toContainText('Af Kim Bro');
    await expect(page.getByRole('button', { name: 'Nulstil totrinslogin' })).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
  });

  await test.step('who hands out a new link as well must be another', async () => {
    await page.getByRole('button', { name: 'Nyt engangslink' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nyt engangslink til Karen Holm' });
    await dialog.getByRole('button', { name: 'Lav linket' }).click();
    await expect(dialog.getByRole('status')).toContainText('en anden administrator skal også bede om det');
    await expect(dialog.getByLabel('Engangslink')).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Luk', exact: true }).last().click();
    const decisions = page.getByRole('region', { name: 'Beslutninger om adgang' });
    await expect(decisions.getByRole('listitem').first()).toContainText('Bad om et nyt engangslink');
  });

  await test.step('the person is signed out and sets up another first', async () => {
    await theirs.goto('/consent-checks');
    await expect(login.heading('Log ind')).toBeVisible();
    await login.signIn(karen);
    await expect(theirs.getByText('Din rolle kræver totrinslogin')).toBeVisible();
    await login.setUpSecondFactor(karen.password);
    await theirs.goto('/consent-checks');
    await expect(login.heading('Udestående')).toBeVisible();
  });

  for (const each of [page, theirs]) await each.context().close();
  await instance.close();
});
