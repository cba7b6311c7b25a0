import type { QueryClient } from '@tanstack/react-query';

/** Queries that show something a read model keeps begin their key with this word. */
export const MOVING = 'moving';

/** Keys of questions whose answers move with the log: `moving('consent-checks', 'list', query)`. */
export const moving = (...key: readonly unknown[]): readonly unknown[] => [MOVING, ...key];

const connected = new Set<() => void>();

/** Tells when the line to the server stands, at first and each time it is back. @returns how to stop listening. */
export function onConnected(listener: () => void): () => void {
  connected.add(listener);
  return () => connected.delete(listener);
}

/**
 * Asks anew for whatever moves, each time the server says that its read models have. A lost line is taken up again by
 * the browser; what was missed meanwhile is asked for then.
 * @returns how to stop.
 */
export function followUpdates(queries: QueryClient): () => void {
  const source = new EventSource('/api/updates');
  let lost = false;
  const refresh = (): void => void queries.invalidateQueries({ queryKey: [MOVING] });
  source.addEventListener('moved', refresh);
  source.addEventListener('open', () => {
    if (lost) refresh();
    lost = false;
    for (const listener of connected) listener();
  });
  source.addEventListener('error', () => {
    lost = true;
  });
  return () => source.close();
}
