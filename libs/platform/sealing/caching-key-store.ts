import { KeyStore, keyName, type SubjectKey } from './key-store.js';

const TTL_MS = 30_000;
const CAPACITY = 10_000;

export interface CachingOptions {
  /** How long a key may be used without asking again; 30 s unless told. It bounds what an erasure elsewhere misses. */
  readonly ttlMs?: number;
  /** Milliseconds of a clock that does not jump. */
  readonly now?: () => number;
}

/**
 * Remembers keys for moments, so that a list does not ask for the same key again and again. Only keys for reading:
 * whether a subject may still be sealed for is asked each time.
 */
export class CachingKeyStore extends KeyStore {
  readonly #entries = new Map<string, { readonly key: SubjectKey; readonly until: number }>();
  readonly #ttlMs: number;
  readonly #now: () => number;
  #destroyed = 0;

  constructor(
    private readonly source: KeyStore,
    { ttlMs = TTL_MS, now = () => performance.now() }: CachingOptions = {},
  ) {
    super();
    this.#ttlMs = ttlMs;
    this.#now = now;
  }

  async keyForSealing(subject: string): Promise<SubjectKey | undefined> {
    const generation = this.#destroyed;
    const key = await this.source.keyForSealing(subject);
    if (key) this.#remember(keyName(subject, key.version), key, generation);
    else this.#forget(subject);
    return key;
  }

  async key(subject: string, version: number): Promise<SubjectKey | undefined> {
    return (await this.keys([{ subject, version }])).get(keyName(subject, version));
  }

  async keys(wanted: readonly { readonly subject: string; readonly version: number }[]) {
    const found = new Map<string, SubjectKey>();
    const missing = wanted.filter(({ subject, version }) => {
      const key = this.#recall(keyName(subject, version));
      if (key) found.set(keyName(subject, version), key);
      return !key;
    });
    if (missing.length === 0) return found;
    const generation = this.#destroyed;
    for (const [name, key] of await this.source.keys(missing)) {
      found.set(name, key);
      this.#remember(name, key, generation);
    }
    return found;
  }

  async destroy(subject: string): Promise<void> {
    try {
      await this.source.destroy(subject);
    } finally {
      this.#forget(subject);
    }
  }

  #recall(name: string): SubjectKey | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.until > this.#now()) return entry.key;
    this.#entries.delete(name);
    return undefined;
  }

  /** Not when a key was destroyed while this one was fetched: it may be the same. */
  #remember(name: string, key: SubjectKey, generation: number): void {
    if (generation !== this.#destroyed) return;
    const oldest = this.#entries.keys().next();
    if (this.#entries.size >= CAPACITY && !oldest.done) this.#entries.delete(oldest.value);
    this.#entries.set(name, { key, until: this.#now() + this.#ttlMs });
  }

  #forget(subject: string): void {
    this.#destroyed += 1;
    for (const name of this.#entries.keys()) {
      if (name.slice(0, name.lastIndexOf(' ')) === subject) this.#entries.delete(name);
    }
  }
}
