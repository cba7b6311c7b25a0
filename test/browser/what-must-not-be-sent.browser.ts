import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Page } from '@playwright/test';
import { anItem, CONTACT, fillIn, NOTE, noteOf, openForm, sendButton } from './pages/answer-form.js';
import { byMouse, type Scan } from './pages/hands.js';
import { expect, pageOf, test } from './test.js';

const CPR_LIKE = '010190-1234';
const LARGE = 64 * 2 ** 20;

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
