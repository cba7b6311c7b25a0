type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells the page that the session has ended; it asks to sign in again and keeps what is typed. */
export function tellSignedOut(): void {
  for (const listener of listeners) listener();
}

/** @returns how to stop listening. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
