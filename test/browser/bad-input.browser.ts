import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Locator, Page } from '@playwright/test';
import { CheckListPage } from './pages/check-list-page.js';
import { CheckPage } from './pages/check-page.js';
import { byMouse, type Scan } from './pages/hands.js';
import type { Stage } from './stage.js';
import { expect, pageOf, test } from './test.js';

const AUDITOR = { user: 'auditor-1', role: 'auditor' } as const;
const CONTACT = 'contact-1084';
const CPR_LIKE = '010190-1234';
const NOTE = 'Blanketten er eftersøgt i to arkiver.';
const LARGE = 64 * 2 ** 20;

interface Item {
  readonly id: string;
  readonly sample: string;
}

/** The first item that its region is to answer. */
async function anItem(page: Page): Promise<Item> {
  const answer = await page.request.get('/api/consent-checks?state=awaitingAnswer&region=1084&limit=1');
  const [item] = ((await answer.json()) as { items: Item[] }).items;
  if (!item) throw new Error('no item awaits an answer');
  return item;
}

/** Opens an item and the form of its answer. */
async function openForm(page: Page, { id, sample }: Item): Promise<CheckPage> {
  const check = new CheckPage(page, byMouse);
  await page.goto(`/consent-checks/${id}`);
  await expect(check.title(sample)).toBeVisible();
  await check.begin('Svar');
  return check;
}

/** An answer that can be sent, with a note that somebody took time to write. */
async function fillIn(check: CheckPage, note = NOTE): Promise<void> {
  await check.answer('Hvad fandt regionen?', 'Samtykke er ikke fundet');
  await check.note(note);
}

const noteOf = (check: CheckPage): Locator => check.doing.getByRole('textbox', { name: 'Bemærkning' });
const sendButton = (check: CheckPage): Locator => check.button('Send svaret');

/** What has happened to an item, by the types of its events: an item is read from the log itself. */
async function eventsOf(stage: Stage, { id }: Item): Promise<string[]> {
  const item = await stage.demo.get(AUDITOR, `/api/consent-checks/${id}`);
  return (item as { history: { type: string }[] }).history.map(({ type }) => type);
}

/** Counts how often a page begins to take a fingerprint. */
function countHashings(page: Page): () => number {
  let started = 0;
  page.on('worker', (worker) => {
    if (worker.url().includes('hash.worker')) started++;
  });
  return () => started;
}

test('a file that is no scan is told by its content and not hashed', async ({ browser, gallery }) => {
  const page = await pageOf(browser, gallery, CONTACT, { locale: 'da-DK' });
  const check = await openForm(page, await anItem(page));
  const hashings = countHashings(page);
  await check.answer('Hvad fandt regionen?', 'Skriftligt samtykke findes');
  const disguised: Scan = {
    name: 'blanket.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('PK\u0003\u0004 et regneark, der hedder noget andet'),
  };
  await byMouse.give(check.fileChooser, disguised);
  await expect(check.doing).toContainText('Filen er ikke en PDF, PNG, JPG, TIFF eller HEIC');
  await expect(check.chosenForms).toHaveCount(0);
  await byMouse.give(check.fileChooser, { ...disguised, buffer: Buffer.alloc(0) });
  await expect(check.doing).toContainText('Filen er tom.');
  expect(hashings()).toBe(0);

  const scan = Buffer.from('%PDF-1.7\n%%EOF\n');
  await byMouse.give(check.fileChooser, { ...disguised, buffer: scan });
  await expect(check.chosenForms).toContainText(createHash('sha256').update(scan).digest('hex'));
  await expect(check.doing).not.toContainText('Filen er tom.');
  expect(hashings()).toBe(1);
  await page.context().close();
});

test('what looks like a CPR number is told while it is typed and never sent', async ({
  browser,
  gallery,
}) => {
  const page = await pageOf(browser, gallery, CONTACT, { locale: 'da-DK' });
  const item = await anItem(page);
  const sent: string[] = [];
  const commands: string[] = [];
  page.context().on('request', (request) => {
    const said = [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''];
    sent.push(decodeURIComponent(said.join('\n')));
    if (request.method() === 'POST') commands.push(new URL(request.url()).pathname);
  });
  const check = await openForm(page, item);
  await fillIn(check, '');
  await noteOf(check).focus();
  await page.keyboard.insertText(`Patienten ${CPR_LIKE} er informeret.`);
  await expect(check.doing).toContainText('Det ligner et CPR-nummer.');
  await expect(noteOf(check)).toHaveAttribute('aria-invalid', 'true');
  await sendButton(check).click();
  await expect(check.doing).toContainText('Der er en fejl, du skal rette');
  await expect(noteOf(check)).toHaveValue(`Patienten ${CPR_LIKE} er informeret.`);
  await noteOf(check).fill(NOTE);
  await expect(check.doing).not.toContainText('Det ligner et CPR-nummer.');

  expect(commands.filter((path) => path.includes(item.id))).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((said) => said.includes(CPR_LIKE) || said.includes(CPR_LIKE.replace('-', '')))).toEqual(
    [],
  );
  await page.context().close();
});

test('a session that ends in mid-form is begun again over the page, which keeps what is typed', async ({
  as,
  stage,
}) => {
  const page = await as(CONTACT);
  const item = await anItem(page);
  const check = await openForm(page, item);
  const before = await eventsOf(stage, item);
  await fillIn(check);
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
  const page = await as(CONTACT);
  const item = await anItem(page);
  const check = await openForm(page, item);
  const before = await eventsOf(stage, item);
  await fillIn(check);
  await stage.goDown();
  await sendButton(check).click();
  await expect(check.doing).toContainText('Der var ingen forbindelse', { timeout: 30_000 });
  await expect(noteOf(check)).toHaveValue(NOTE);
  await stage.comeBack();
  await check.send('Send svaret');
  expect(await eventsOf(stage, item)).toEqual([...before, 'CheckAnswered']);
});

test('an answer that is lost on its way back does not make a second event', async ({ as, stage }) => {
  const page = await as(CONTACT);
  const item = await anItem(page);
  const check = await openForm(page, item);
  const before = await eventsOf(stage, item);
  await fillIn(check);
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

test('the back button leads through the filters that were chosen', async ({ browser, gallery }) => {
  const page = await pageOf(browser, gallery, AUDITOR.user, { locale: 'da-DK' });
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

test('a double click sends once', async ({ as, stage }) => {
  const page = await as(CONTACT);
  const item = await anItem(page);
  const check = await openForm(page, item);
  const before = await eventsOf(stage, item);
  await fillIn(check);
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

/** Runs in the page: notes how far the bar says it is, and moves the focus while it is still running. */
const WATCH_PROGRESS = `
  window.seen = { values: [], focusedMeanwhile: false };
  new MutationObserver(() => {
    const bar = document.querySelector('progress');
    if (!bar) return;
    window.seen.values.push(bar.value);
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Fortryd');
    setTimeout(() => {
      button.focus();
      if (document.querySelector('progress') && document.activeElement === button)
        window.seen.focusedMeanwhile = true;
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
`;

test('a large file is hashed beside the page, which shows how far it is and stays quick', async ({
  browser,
  gallery,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'tilsyn large '));
  const path = join(folder, 'stor.pdf');
  const file = await open(path, 'w');
  await file.write('%PDF-1.7\n');
  await file.truncate(LARGE);
  await file.close();
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);

  const page = await pageOf(browser, gallery, CONTACT, { locale: 'da-DK' });
  const check = await openForm(page, await anItem(page));
  await check.answer('Hvad fandt regionen?', 'Skriftligt samtykke findes');
  await page.evaluate(WATCH_PROGRESS);
  await check.fileChooser.setInputFiles(path);
  await expect(check.chosenForms).toContainText(hash.digest('hex'), { timeout: 60_000 });
  await expect(check.doing.getByRole('progressbar')).toHaveCount(0);
  const seen = await page.evaluate<{ values: number[]; focusedMeanwhile: boolean }>('window.seen');
  expect(seen.values.some((value) => value > 0 && value < 100)).toBe(true);
  expect(seen.values).toEqual([...seen.values].sort((one, other) => one - other));
  expect(seen.focusedMeanwhile).toBe(true);
  await page.context().close();
  await rm(folder, { recursive: true });
});
