import type { Page } from '@playwright/test';

interface Reminder {
  readonly obligation: string;
  readonly step: string;
  readonly mails: readonly { readonly mail: string }[];
}

/** An address with what is in braces found in the case: an open item, a reminder that was sent, its mail. */
export async function addressOf(page: Page, path: string): Promise<string> {
  const [, wanted] = /\{(\w+)\}/.exec(path) ?? [];
  if (wanted === undefined) return path;
  return path.replace(`{${wanted}}`, await FOUND[wanted as keyof typeof FOUND](page));
}

const FOUND = {
  item: async (page: Page) =>
    (await firstOf<{ id: string }>(page, '/api/consent-checks?state=awaitingAnswer&region=1084')).id,
  reminder: async (page: Page) => {
    const { obligation, step } = await sentReminder(page);
    return `${obligation}/${step}`;
  },
  mail: async (page: Page) => (await sentReminder(page)).mails[0]?.mail ?? '',
};

const sentReminder = (page: Page) => firstOf<Reminder>(page, '/api/reminders?state=sent');

async function firstOf<T>(page: Page, question: string): Promise<T> {
  const answer = await page.request.get(`${question}&limit=1`);
  const [first] = ((await answer.json()) as { items: T[] }).items;
  if (first === undefined) throw new Error(`${question} has nothing in this case`);
  return first;
}
