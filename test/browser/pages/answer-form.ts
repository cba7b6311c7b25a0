import type { Locator, Page } from '@playwright/test';
import { expect } from '../test.js';
import type { Stage } from '../stage.js';
import { CheckPage } from './check-page.js';
import { byMouse } from './hands.js';

/** A region's contact, who answers. */
export const CONTACT = 'contact-1084';
/** A note that somebody took time to write. */
export const NOTE = 'Blanketten er eftersøgt i to arkiver.';

const AUDITOR = { user: 'auditor-1', role: 'auditor' } as const;

export interface Item {
  readonly id: string;
  readonly sample: string;
}

/** The first item that its region is to answer. */
export async function anItem(page: Page): Promise<Item> {
  const answer = await page.request.get('/api/consent-checks?state=awaitingAnswer&region=1084&limit=1');
  const [item] = ((await answer.json()) as { items: Item[] }).items;
  if (!item) throw new Error('no item awaits an answer');
  return item;
}

/** Opens an item and the form of its answer. */
export async function openForm(page: Page, { id, sample }: Item): Promise<CheckPage> {
  const check = new CheckPage(page, byMouse);
  await page.goto(`/consent-checks/${id}`);
  await expect(check.title(sample)).toBeVisible();
  await check.begin('Svar');
  return check;
}

/** An answer that can be sent. */
export async function fillIn(check: CheckPage, note = NOTE): Promise<void> {
  await check.answer('Hvad fandt regionen?', 'Samtykke er ikke fundet');
  await check.note(note);
}

export const noteOf = (check: CheckPage): Locator => check.doing.getByRole('textbox', { name: 'Bemærkning' });
export const sendButton = (check: CheckPage): Locator => check.button('Send svaret');

/** What has happened to an item, by the types of its events, read from the log itself. */
export async function eventsOf(stage: Stage, { id }: Item): Promise<string[]> {
  const item = await stage.demo.get(AUDITOR, `/api/consent-checks/${id}`);
  return (item as { history: { type: string }[] }).history.map(({ type }) => type);
}

/** An answer that is typed and not sent, and what had happened to its item before. */
export async function answerBegun(page: Page, stage: Stage) {
  const item = await anItem(page);
  const check = await openForm(page, item);
  const before = await eventsOf(stage, item);
  await fillIn(check);
  return { page, item, check, before };
}
