import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadKeyEncryptionKey } from './key-encryption-key.js';

describe('loadKeyEncryptionKey', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tilsyn-kek-'));
    file = join(folder, 'keys', 'kek');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('takes a value before a file', async () => {
    const key = randomBytes(32);
    expect(Buffer.from(await loadKeyEncryptionKey({ value: key.toString('base64'), file }))).toEqual(key);
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  it('makes a file that only its owner may read, once', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => loadKeyEncryptionKey({ file })));
    const later = await loadKeyEncryptionKey({ file });
    expect(new Set([...keys, later].map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'keys'))).toEqual(['kek']);
    expect((await readFile(file, 'utf8')).trim()).toHaveLength(44);
  });

  it('refuses a file that others may read', async () => {
    await loadKeyEncryptionKey({ file });
    await chmod(file, 0o644);
    await expect(loadKeyEncryptionKey({ file })).rejects.toThrow('0600');
  });

  it.each(['', 'short', randomBytes(31).toString('base64'), `${randomBytes(32).toString('base64')}!`])(
    'refuses a file with %p',
    async (text) => {
      const broken = join(folder, 'broken');
      await writeFile(broken, text, { mode: 0o600 });
      await expect(loadKeyEncryptionKey({ file: broken })).rejects.toThrow('not 32 bytes');
    },
  );

  it('refuses to go without a source', async () => {
    await expect(loadKeyEncryptionKey({})).rejects.toThrow('needs a value or a file');
    await expect(loadKeyEncryptionKey({ value: 'abc' })).rejects.toThrow('not 32 bytes');
  });
});
