import { randomBytes } from 'node:crypto';
import { KeyStore, keyName, type SubjectKey } from './key-store.js';

/** The key store of unit tests: the same promises, and nothing outlives the process. */
export class InMemoryKeyStore extends KeyStore {
  /** `undefined` marks a destroyed subject. */
  readonly #keys = new Map<string, SubjectKey | undefined>();

  async keyForSealing(subject: string): Promise<SubjectKey | undefined> {
    if (!this.#keys.has(subject)) this.#keys.set(subject, { version: 1, key: randomBytes(32) });
    return this.#keys.get(subject);
  }

  async key(subject: string, version: number): Promise<SubjectKey | undefined> {
    const key = this.#keys.get(subject);
    return key?.version === version ? key : undefined;
  }

  async keys(wanted: readonly { readonly subject: string; readonly version: number }[]) {
    const found = new Map<string, SubjectKey>();
    for (const { subject, version } of wanted) {
      const key = await this.key(subject, version);
      if (key) found.set(keyName(subject, version), key);
    }
    return found;
  }

  async destroy(subject: string): Promise<void> {
    this.#keys.set(subject, undefined);
  }
}
