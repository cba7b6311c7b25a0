import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 40rem)');

function follow(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** Whether the window is as narrow as a phone. */
export const useIsNarrow = (): boolean => useSyncExternalStore(follow, () => narrow.matches);
