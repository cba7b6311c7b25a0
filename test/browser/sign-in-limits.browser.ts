import { expect, test } from '@playwright/test';
import { faults } from './pages/axe.js';
import { firstStart, openOn } from './first-start.js';
import { byKeyboard, byMouse, tabTo } from './pages/hands.js';
import { kim, LoginPage, settleIn } from './pages/login-page.js';

test('signing in with a code takes no mouse', async ({ browser }) => {
  const instance = await firstStart();
  const before = await openOn(browser, instance);
  const phone = await settleIn(before, instance.firstRunLink, kim);
  await before.context().close();
  const page = await openOn(browser, instance);
  const login = new LoginPage(page, byKeyboard);
  await page.goto('/administration');
  await login.signIn({ ...kim, password: 'twelve geese over the fen' });
  await expect(login.complaint).toContainText('passer ikke sammen');
  for (const field of ['Mailadresse', 'Adgangskode']) {
    await tabTo(login.field(field));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    // Complaints come and go while one corrects; the field keeps the focus.
    await expect(login.field(field)).toBeFocused();
  }
  await login.signIn(kim);
  await login.giveCode(await phone.code());
  await expect(login.heading('Personer')).toBeVisible();
  await page.context().close();
  await instance.close();
});

test('too many wrong passwords lock the address, and it is told for how long', async ({ browser }) => {
  const instance = await firstStart({ LOGIN_MAX_FAILURES: '3', LOGIN_LOCK: '20m' });
  const page = await openOn(browser, instance);
  const login = new LoginPage(page, byMouse);
  await login.becomeFirst(instance.firstRunLink, kim);
  await page.getByRole('link', { name: 'Log ind' }).click();
  for (let times = 0; times < 3; times++) {
    const refused = page.waitForResponse('/api/auth/sign-in');
    await login.signIn({ ...kim, password: `guess number ${times} of three` });
    expect((await refused).status()).toBe(401);
    await expect(login.complaint).toContainText('passer ikke sammen');
  }
  await login.signIn(kim);
  await expect(login.complaint).toContainText('For mange forkerte forsøg. Prøv igen om 20 minut(ter)');
  await expect(login.field('Mailadresse')).toHaveValue(kim.email);
  expect(await faults(page)).toEqual([]);
  await page.context().close();
  await instance.close();
});

test('a browser that keeps pages for the back button keeps none of a session', async ({
  playwright,
  launchOptions,
}) => {
  const instance = await firstStart();
  // What the runner takes from every browser it starts, and people have.
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  const keeping = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs });
  const page = await openOn(keeping, instance);
  await settleIn(page, instance.firstRunLink, kim);
  await page.goto('/administration');
  await expect(page.getByText(kim.email)).toBeVisible();
  const login = new LoginPage(page, byMouse);
  await login.signOut(kim.name);
  await expect(login.heading('Log ind')).toBeVisible();
  // The runner's own way back waits for a document to load, and a kept one does not.
  await page.evaluate('history.back()');
  await expect(login.heading('Log ind')).toBeVisible();
  await expect(page.getByText(kim.email)).toHaveCount(0);
  await keeping.close();
  await instance.close();
});
