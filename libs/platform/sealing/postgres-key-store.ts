import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { decrypt, encrypt } from './aes-gcm.js';
import { KeyStore, keyName, type SubjectKey } from './key-store.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

interface KeyRow {
  readonly subject: string;
  readonly version: number;
  readonly wrapped_key: Buffer | null;
}

/** A stored key does not open with the key-encryption key at hand: it is the wrong one, or the row was changed. */
export class WrappedKeyBroken extends Error {
  override readonly name = 'WrappedKeyBroken';
}

/** Keys in PostgreSQL, each wrapped by a key-encryption key that the database never sees. */
export class PostgresKeyStore extends KeyStore {
  constructor(
    private readonly pool: Pool,
    private readonly keyEncryptionKey: Uint8Array,
  ) {
    super();
  }

  async keyForSealing(subject: string): Promise<SubjectKey | undefined> {
    const current = await this.#newest(subject);
    if (current) return this.#unwrap(current);
    await this.pool.query(
      'insert into keys.subject_key (subject, version, wrapped_key) values ($1, 1, $2) on conflict do nothing',
      [subject, this.#wrap(subject, 1, randomBytes(32))],
    );
    // Another process may have been first; what stands is the key of both.
    const made = await this.#newest(subject);
    return made && this.#unwrap(made);
  }

  async key(subject: string, version: number): Promise<SubjectKey | undefined> {
    return (await this.keys([{ subject, version }])).get(keyName(subject, version));
  }

  async keys(wanted: readonly { readonly subject: string; readonly version: number }[]) {
    const found = new Map<string, SubjectKey>();
    if (wanted.length === 0) return found;
    const { rows } = await this.pool.query<KeyRow>({
      name: 'keys-wanted',
      text: `select k.subject, k.version, k.wrapped_key from unnest($1::text[], $2::int[]) w (subject, version)
        join keys.subject_key k on k.subject = w.subject and k.version = w.version`,
      values: [wanted.map(({ subject }) => subject), wanted.map(({ version }) => version)],
    });
    for (const row of rows) {
      const key = this.#unwrap(row);
      if (key) found.set(keyName(row.subject, row.version), key);
    }
    return found;
  }

  async destroy(subject: string): Promise<void> {
    await this.pool.query(
      `with later as (
         update keys.subject_key set wrapped_key = null, destroyed = now()
          where subject = $1 and version > 1 and wrapped_key is not null)
       insert into keys.subject_key as k (subject, version, destroyed) values ($1, 1, now())
       on conflict (subject, version) do update set wrapped_key = null, destroyed = now()
        where k.wrapped_key is not null`,
      [subject],
    );
  }

  async #newest(subject: string): Promise<KeyRow | undefined> {
    const { rows } = await this.pool.query<KeyRow>({
      name: 'keys-newest',
      text: `select subject, version, wrapped_key from keys.subject_key
        where subject = $1 order by version desc limit 1`,
      values: [subject],
    });
    return rows[0];
  }

  #wrap(subject: string, version: number, key: Uint8Array): Buffer {
    const { iv, ciphertext, tag } = encrypt(this.keyEncryptionKey, key, bindingOf(subject, version));
    return Buffer.concat([iv, tag, ciphertext]);
  }

  #unwrap({ subject, version, wrapped_key: wrapped }: KeyRow): SubjectKey | undefined {
    if (!wrapped) return undefined;
    const iv = wrapped.subarray(0, IV_BYTES);
    const tag = wrapped.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    const ciphertext = wrapped.subarray(IV_BYTES + TAG_BYTES);
    const key = decrypt(this.keyEncryptionKey, { iv, tag, ciphertext }, bindingOf(subject, version));
    if (!key) throw new WrappedKeyBroken(`the key of ${subject}, version ${version}, does not open`);
    return { version, key };
  }
}

const bindingOf = (subject: string, version: number): string =>
  JSON.stringify(['subject-key', subject, version]);
