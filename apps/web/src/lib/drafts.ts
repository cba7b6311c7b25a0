import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { looksLikeCpr } from './cpr.js';
import { readStored, store } from './stored.js';

const keyOf = (account: string, form: string): string => `draft.${account}.${form}`;

/** What was typed into a form and not sent, on this machine only. */
export function readDraft<T>(account: string, form: string): T | undefined {
  const text = readStored(keyOf(account, form));
  try {
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export const forgetDraft = (account: string, form: string): void => store(keyOf(account, form), null);

/** Forgets the drafts of everybody on this machine: signing out leaves nothing behind. */
export function forgetAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('tilsyn.draft.')) localStorage.removeItem(key);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
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
      store(keyOf(account, name), JSON.stringify(kept));
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
