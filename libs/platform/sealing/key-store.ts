/** The key of one data subject, as handed out; it lives in memory for moments only. */
export interface SubjectKey {
  readonly version: number;
  /** 256 bits. */
  readonly key: Uint8Array;
}

/** The name of a key in the answer of `KeyStore.keys`. */
export const keyName = (subject: string, version: number): string => `${subject} ${version}`;

/**
 * Keys of data subjects, kept outside the event tables and outside their backups. Destroying a key is what makes
 * every text sealed under it unreadable for ever.
 */
export abstract class KeyStore {
  /** The subject's current key, made on first use; `undefined` when it was destroyed: nothing more is sealed for it. */
  abstract keyForSealing(subject: string): Promise<SubjectKey | undefined>;

  /** The key of that version, or `undefined` when it was destroyed or never existed. */
  abstract key(subject: string, version: number): Promise<SubjectKey | undefined>;

  /** Several at once, for lists; absent ones are left out. Keyed `subject version`. */
  abstract keys(
    wanted: readonly { readonly subject: string; readonly version: number }[],
  ): Promise<ReadonlyMap<string, SubjectKey>>;

  /** Destroys all keys of a subject and leaves a mark that it had some. Repeating is quiet. */
  abstract destroy(subject: string): Promise<void>;
}
