import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { looksLikeCpr } from './cpr.js';
import { DraftStore } from './draft-store.js';

const TAB = 'tilsyn.tab';

/** The name of this tab: a reload keeps it. */
function tabName(): string {
  const name = sessionStorage.getItem(TAB) ?? crypto.randomUUID();
  sessionStorage.setItem(TAB, name);
  return name;
}

let opened: DraftStore | undefined;

/** What the store answers; a browser that forbids storing, or has no room left, has no drafts. */
function ofStore<T>(ask: (drafts: DraftStore) => T): T | undefined {
  try {
    opened ??= new DraftStore(localStorage, tabName());
    return ask(opened);
  } catch {
    return undefined;
  }
}

const nameOf = (account: string, form: string): string => `${account}.${form}`;

/** What was typed into a form and not sent, on this machine only. */
export const readDraft = <T>(account: string, form: string): T | undefined =>
  ofStore((drafts) => drafts.read(nameOf(account, form)) as T | undefined);

export const hasDraft = (account: string, form: string): boolean =>
  ofStore((drafts) => drafts.has(nameOf(account, form))) ?? false;

export function keepDraft(account: string, form: string, values: unknown): void {
  ofStore((drafts) => drafts.keep(nameOf(account, form), values, Date.now()));
}

export function forgetDraft(account: string, form: string): void {
  ofStore((drafts) => drafts.forget(nameOf(account, form)));
}

/** Forgets the drafts of everybody on this machine: signing out leaves nothing behind. */
export function forgetAllDrafts(): void {
  ofStore((drafts) => drafts.forgetAll());
}

/** Files never leave the form, and what looks like a CPR number is stored nowhere, not on this machine either. */
const isKept = (value: unknown): boolean =>
  !(value instanceof File) &&
  !(value instanceof FileList) &&
  !(typeof value === 'string' && looksLikeCpr(value));

/** Keeps what is typed, and asks before leaving while something is unsent. Files are not kept: they never leave the form. */
export function useDraft<T extends FieldValues>(form: UseFormReturn<T>, account: string, name: string): void {
  const { watch, formState } = form;
  const isUnsent = formState.isDirty && !formState.isSubmitSuccessful;
  useEffect(() => {
    const watching = watch((values) => {
      const kept = Object.fromEntries(Object.entries(values).filter(([, value]) => isKept(value)));
      keepDraft(account, name, kept);
    });
    return () => watching.unsubscribe();
  }, [watch, account, name]);
  useBlocker({
    // Sorting a list or travelling in time stays on the page.
    shouldBlockFn: ({ current, next }) =>
      isUnsent && current.pathname !== next.pathname && !window.confirm(leaveQuestion()),
    enableBeforeUnload: () => isUnsent,
  });
}

const leaveQuestion = (): string =>
  document.documentElement.lang === 'en'
    ? 'You have not sent what you typed. It is kept as a draft on this machine. Leave the page?'
    : 'Du har ikke sendt det, du har skrevet. Det gemmes som kladde på denne maskine. Vil du forlade siden?';
