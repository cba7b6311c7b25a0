/** What a browser remembers for one person; a browser that forbids it simply forgets. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`tilsyn.${key}`);
  } catch {
    return null;
  }
}

/** Remembers a text; nothing forgets it. */
export function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`tilsyn.${key}`);
    else localStorage.setItem(`tilsyn.${key}`, value);
  } catch {
    // Private windows and full disks: the page works without.
  }
}
