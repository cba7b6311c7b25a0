import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { containsCprLike } from '#platform/kernel';
import { readCsv } from './csv-frame.reader.js';
import type { FrameFile } from './frame-file.js';
import type { RawRecord } from './frame-record.js';
import { refuseFrame } from './frame.problems.js';
import { readXlsx } from './xlsx-frame.reader.js';

export const MAX_FILE_MIB = 512;

/** Refuses a file name that may name a person. */
export function requireHarmlessName(name: string): void {
  if (containsCprLike(name)) throw refuseFrame('frame.file-name-cpr-like');
}

/** Looks a file over and hashes it. @throws Refused for its name or its size. */
export async function openFrameFile(path: string, name = basename(path)): Promise<FrameFile> {
  requireHarmlessName(name);
  const { size } = await stat(path);
  if (size > MAX_FILE_MIB * 1024 * 1024) throw refuseFrame('frame.oversize', { limit: MAX_FILE_MIB });
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { path, facts: { sha256: hash.digest('hex'), bytes: size, kind: await kindOf(path) } };
}

// An XLSX is a ZIP archive and begins like one; its ending may say anything.
async function kindOf(path: string): Promise<'csv' | 'xlsx'> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.readUInt32LE(0) === 0x04034b50 ? 'xlsx' : 'csv';
  } finally {
    await file.close();
  }
}

/** The records of a frame file in batches, the heading first; tells how many bytes were read. */
export function readFrameFile(
  { path, facts }: FrameFile,
  onBytes: (bytes: number) => void,
): AsyncIterable<readonly RawRecord[]> {
  if (facts.kind === 'xlsx') return readXlsx(path, onBytes);
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  stream.on('data', (chunk) => onBytes(chunk.length));
  return readCsv(stream as AsyncIterable<Buffer>);
}
