import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/** Where the key that wraps all subject keys comes from: never from the database that holds them. */
export interface KeyEncryptionKeySource {
  /** 32 bytes in base64, as from an environment variable; it goes before the file. */
  readonly value?: string | undefined;
  /** A file with the same, made with mode 0600 on first use. */
  readonly file?: string | undefined;
}

/**
 * The key-encryption key.
 * @throws Error when it is not 32 bytes, when others may read the file, or when no source is named.
 */
export async function loadKeyEncryptionKey({ value, file }: KeyEncryptionKeySource): Promise<Uint8Array> {
  if (value) return decoded(value, 'the key-encryption key given as a value');
  if (!file) throw new Error('the key-encryption key needs a value or a file');
  return (await readKeyFile(file)) ?? (await createKeyFile(file));
}

async function readKeyFile(file: string): Promise<Uint8Array | undefined> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new Error(`others may read the key file ${file}; give it mode 0600`);
    return decoded(await readFile(file, 'utf8'), `the key file ${file}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

// Written aside and linked into place: of two processes one wins, and nobody reads half a key.
async function createKeyFile(file: string): Promise<Uint8Array> {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(aside, `${randomBytes(KEY_BYTES).toString('base64')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(aside);
  }
  const key = await readKeyFile(file);
  if (!key) throw new Error(`the key file ${file} was removed as it was made`);
  return key;
}

function decoded(text: string, what: string): Uint8Array {
  const key = Buffer.from(text.trim(), 'base64');
  if (
    key.length !== KEY_BYTES ||
    key.toString('base64').replace(/=+$/, '') !== text.trim().replace(/=+$/, '')
  )
    throw new Error(`${what} is not 32 bytes in base64`);
  return key;
}
