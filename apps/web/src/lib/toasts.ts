import { useSyncExternalStore } from 'react';

/** A short word about what just happened. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'trouble';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_MS = 10_000;
const watchers = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const watcher of watchers) watcher();
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Says it; a screen reader hears it. Gone after ten seconds, a trouble stays until it is closed. */
export function say(
  text: string,
  { tone = 'done', action }: Partial<Pick<Toast, 'tone' | 'action'>> = {},
): void {
  const id = (last += 1);
  change([...toasts, { id, text, tone, ...(action ? { action } : {}) }]);
  if (tone === 'done') setTimeout(() => dismissToast(id), SHOWN_MS);
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useToasts = (): readonly Toast[] => useSyncExternalStore(watch, () => toasts);
