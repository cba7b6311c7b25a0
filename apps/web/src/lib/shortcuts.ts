import { useEffect, useSyncExternalStore } from 'react';
import { readStored, store } from './stored.js';

/** A key, or two one after the other: `n`, `/`, `g d`. */
export interface Shortcut {
  readonly keys: string;
  /** What it does, in the reader's words, for the help. */
  readonly does: string;
  readonly run: () => void;
}

const known = new Set<Shortcut>();
const watchers = new Set<() => void>();
let shown: readonly Shortcut[] = [];

/** Single keys can be switched off (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => readStored('shortcuts') !== 'off';

export function switchShortcuts(on: boolean): void {
  store('shortcuts', on ? null : 'off');
  tell();
}

function tell(): void {
  shown = [...known];
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** The shortcuts of the page that is shown. */
export const useKnownShortcuts = (): readonly Shortcut[] => useSyncExternalStore(watch, () => shown);

/** Gives a page its keys for as long as it is shown. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    for (const shortcut of shortcuts) known.add(shortcut);
    tell();
    return () => {
      for (const shortcut of shortcuts) known.delete(shortcut);
      tell();
    };
  }, [shortcuts]);
}

const PAUSE_MS = 1200;
let first: { readonly key: string; readonly at: number } | undefined;

/** Whether a key belongs to what is being typed or to an open dialog. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const target = event.target as HTMLElement | null;
  if (document.querySelector('dialog[open], [role="dialog"], [role="alertdialog"]')) return true;
  return target?.closest('input, textarea, select, [contenteditable="true"], [role="listbox"]') != null;
}

function onKey(event: KeyboardEvent): void {
  if (!areShortcutsOn() || isTaken(event)) return;
  const before = first && event.timeStamp - first.at < PAUSE_MS ? `${first.key} ` : '';
  const found = [...known].find(({ keys }) => keys === before + event.key || keys === event.key);
  const beginsOne = [...known].some(({ keys }) => keys.startsWith(`${event.key} `));
  first = beginsOne ? { key: event.key, at: event.timeStamp } : undefined;
  if (!found) return;
  event.preventDefault();
  first = undefined;
  found.run();
}

/** Listens for keys; @returns how to stop. */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
