import {
  ERASED,
  isSealed,
  isUnsealed,
  type Erased,
  type Personal,
  type Sealed,
  type Unsealed,
} from '#platform/kernel';
import { decrypt, encrypt } from './aes-gcm.js';
import { assertSealsInPlace } from './assert-seals-in-place.js';
import { keyName, type KeyStore, type SubjectKey } from './key-store.js';
import { replaceValues } from './replace-values.js';
import { Sealer } from './sealer.js';
import { refuseSealing } from './sealing.problems.js';

/** The key is there and does not open the seal: text, tag, place or key was changed after sealing. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor({ event, path, subject }: Sealed) {
    super(`the sealed field at ${path || '/'} of event ${event} does not open with the key of ${subject}`);
  }
}

/**
 * Personal fields under AES-256-GCM, each subject with a key of its own. The seal is bound to the event, the path,
 * the subject and the key version, so a sealed text that was moved or relabelled does not open.
 */
export class AesGcmSealer extends Sealer {
  constructor(private readonly keys: KeyStore) {
    super();
  }

  /**
   * A field that was sealed in another event is opened and sealed anew for this one.
   * @throws Refused `sealing.subject-erased` when the key of a subject was destroyed.
   */
  async seal<T>(data: T, eventId: string): Promise<T> {
    const foreign: Sealed[] = [];
    const subjects = new Set<string>();
    replaceValues(data, (value, path) => {
      if (isUnsealed(value)) subjects.add(value.$personal);
      else if (isForeign(value, eventId, path)) foreign.push(value);
      return leafOf(value);
    });
    for (const { subject } of foreign) subjects.add(subject);
    const [keys, opening] = await Promise.all([
      this.#sealingKeys(subjects),
      this.keys.keys(wantedBy(foreign)),
    ]);
    const sealed = replaceValues(data, (value, path) => {
      const unsealed = isForeign(value, eventId, path) ? reopen(value, opening) : value;
      if (!isUnsealed(unsealed)) return leafOf(value);
      return sealOne(unsealed, keys.get(unsealed.$personal) as SubjectKey, { event: eventId, path });
    });
    assertSealsInPlace(sealed, eventId);
    return sealed as T;
  }

  /** @throws SealBroken when the key does not open it. */
  async reveal(value: Personal): Promise<string | Erased> {
    if (isUnsealed(value)) return value.value;
    const key = await this.keys.key(value.subject, value.keyVersion);
    return key ? open(value, key) : ERASED;
  }

  /** @throws SealBroken when a key does not open its field. */
  async revealAll<T>(data: T): Promise<unknown> {
    const sealed: Sealed[] = [];
    replaceValues(data, (value) => {
      if (isSealed(value)) sealed.push(value);
      return leafOf(value);
    });
    const keys = await this.keys.keys(wantedBy(sealed));
    return replaceValues(data, (value) => {
      if (isUnsealed(value)) return value.value;
      if (!isSealed(value)) return undefined;
      const key = keys.get(keyName(value.subject, value.keyVersion));
      return key ? open(value, key) : ERASED;
    });
  }

  async #sealingKeys(subjects: ReadonlySet<string>): Promise<ReadonlyMap<string, SubjectKey>> {
    const entries = [...subjects].map(async (subject) => {
      const key = await this.keys.keyForSealing(subject);
      if (!key) throw refuseSealing('sealing.subject-erased', { subject });
      return [subject, key] as const;
    });
    return new Map(await Promise.all(entries));
  }
}

const isForeign = (value: unknown, eventId: string, path: string): value is Sealed =>
  isSealed(value) && (value.event !== eventId || value.path !== path);

/** Personal values are taken whole, whatever their fields look like. */
const leafOf = (value: unknown): unknown => (isSealed(value) || isUnsealed(value) ? value : undefined);

const wantedBy = (sealed: readonly Sealed[]) => {
  const wanted = sealed.map(({ subject, keyVersion }) => ({ subject, version: keyVersion }));
  return [...new Map(wanted.map((key) => [keyName(key.subject, key.version), key])).values()];
};

function sealOne(
  { $personal: subject, value }: Unsealed,
  { key, version: keyVersion }: SubjectKey,
  { event, path }: { event: string; path: string },
): Sealed {
  const { iv, ciphertext, tag } = encrypt(
    key,
    Buffer.from(value),
    bindingOf({ event, path, subject, keyVersion }),
  );
  return {
    $sealed: 1,
    subject,
    keyVersion,
    event,
    path,
    iv: iv.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: tag.toString('base64'),
  };
}

function open(sealed: Sealed, { key }: SubjectKey): string {
  const [iv, ciphertext, tag] = [sealed.iv, sealed.ciphertext, sealed.tag].map((part) =>
    Buffer.from(part, 'base64'),
  );
  const plain = iv && ciphertext && tag && decrypt(key, { iv, ciphertext, tag }, bindingOf(sealed));
  if (!plain) throw new SealBroken(sealed);
  return plain.toString('utf8');
}

function reopen(sealed: Sealed, keys: ReadonlyMap<string, SubjectKey>): Unsealed {
  const key = keys.get(keyName(sealed.subject, sealed.keyVersion));
  if (!key) throw refuseSealing('sealing.subject-erased', { subject: sealed.subject });
  return { $personal: sealed.subject, value: open(sealed, key) };
}

const bindingOf = ({
  event,
  path,
  subject,
  keyVersion,
}: Pick<Sealed, 'event' | 'path' | 'subject' | 'keyVersion'>) =>
  JSON.stringify([event, path, subject, keyVersion]);
