import type { Locator, Page } from '@playwright/test';

/** A scanned form as it lies on somebody's machine. */
export interface Scan {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How somebody works a page. */
export interface Hands {
  /** Follows a link or presses a button. */
  press(target: Locator): Promise<void>;
  /** Takes one of several answers. */
  choose(radio: Locator): Promise<void>;
  pick(list: Locator, option: string): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** Types a day, such as `16122022`, into a date field of several parts, beginning in the first. */
  typeDigits(firstPart: Locator, digits: string): Promise<void>;
  give(chooser: Locator, file: Scan): Promise<void>;
}

export const byMouse: Hands = {
  press: (target) => target.click(),
  choose: (radio) => radio.check(),
  pick: async (list, option) => void (await list.selectOption({ label: option })),
  type: (field, text) => field.fill(text),
  typeDigits: async (firstPart, digits) => {
    await firstPart.click();
    await firstPart.page().keyboard.type(digits);
  },
  give: (chooser, file) => chooser.setInputFiles(file),
};

/** More stops than any page has. */
const MOST_TABS = 250;

const isFocused = async (target: Locator): Promise<boolean> =>
  (await target.and(target.page().locator(':focus')).count()) > 0;

async function tabUntil(page: Page, arrived: () => Promise<boolean>, whither: string): Promise<void> {
  for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
    if (await arrived()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} times Tab do not lead to ${whither}`);
}

/** Presses Tab until an element, found by its role and name, has the focus. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  await tabUntil(target.page(), () => isFocused(target), target.toString());
}

async function tabAndPress(target: Locator, key: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** A group of radios is one stop: its chosen one, or an end of it; arrows lead to the others. */
async function choose(radio: Locator): Promise<void> {
  const page = radio.page();
  const { keyboard } = page;
  const group = page.locator(`input[type=radio][name="${await radio.getAttribute('name')}"]:focus`);
  await tabUntil(page, async () => (await group.count()) > 0, radio.toString());
  for (let arrows = 0; arrows < 20 && !(await isFocused(radio)); arrows++) await keyboard.press('ArrowDown');
  if (!(await radio.isChecked())) await keyboard.press('Space');
}

async function pick(list: Locator, option: string): Promise<void> {
  await tabAndPress(list, 'Home');
  const chosen = (): Promise<string | null> => list.locator('option:checked').textContent();
  for (let arrows = 0; arrows < 50 && (await chosen()) !== option; arrows++)
    await list.page().keyboard.press('ArrowDown');
  if ((await chosen()) !== option) throw new Error(`${list.toString()} offers no ${option}`);
}

/** Without a mouse: Tab, arrows, Space, Enter and letters. */
export const byKeyboard: Hands = {
  press: (target) => tabAndPress(target, 'Enter'),
  choose,
  pick,
  type: async (field, text) => {
    await tabTo(field);
    await field.page().keyboard.type(text);
  },
  typeDigits: async (firstPart, digits) => {
    await tabTo(firstPart);
    await firstPart.page().keyboard.type(digits);
  },
  give: async (chooser, file) => {
    await tabTo(chooser);
    const asked = chooser.page().waitForEvent('filechooser');
    await chooser.page().keyboard.press('Enter');
    await (await asked).setFiles(file);
  },
};

/** Every task can be done both ways. */
export const WAYS = [
  ['with the mouse', byMouse],
  ['by keyboard alone', byKeyboard],
] as const;
