import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { refuseFrame } from './frame.problems.js';

/** An entry as the directory at the end of the archive lists it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const MEBIBYTE = 1024 * 1024;
/** Sheets are streamed; everything else is held in memory by the reader. */
const SHEET_LIMIT = 1024 * MEBIBYTE;
const OTHER_LIMIT = 128 * MEBIBYTE;
const ENTRIES = 1000;

const malformed = (reason: string) => refuseFrame('frame.xlsx-malformed', { reason });
const oversize = (limit: number) => refuseFrame('frame.xlsx-oversize', { limit: limit / MEBIBYTE });

/**
 * Looks an archive over before anything is parsed: no macros, nothing hidden between the entries, and no more text
 * than the limits once it is unpacked. What an entry says of its size is not believed; it is unpacked and counted.
 */
export async function inspectXlsx(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const entries = await directoryOf(file);
    if (entries.some(({ name }) => /vbaProject|\.bin$/i.test(name) && !/printerSettings/i.test(name)))
      throw refuseFrame('frame.xlsx-macros');
    if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw malformed('no-workbook');
    await requireWithinLimits(file, path, entries);
  } finally {
    await file.close();
  }
}

async function requireWithinLimits(file: FileHandle, path: string, entries: readonly Entry[]): Promise<void> {
  const left = { sheets: SHEET_LIMIT, others: OTHER_LIMIT };
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    // A gap could hide an entry from this look that the reader, which goes by the local headings, would find.
    if (entry.offset < end || entry.offset - end > 24) throw malformed('entries-apart');
    const start = await dataStart(file, entry);
    end = start + entry.packed;
    const kind = entry.name.startsWith('xl/worksheets/') ? 'sheets' : 'others';
    left[kind] -= await unpackedSize(path, entry, start, left[kind]);
    if (left[kind] < 0) throw oversize(kind === 'sheets' ? SHEET_LIMIT : OTHER_LIMIT);
  }
}

async function unpackedSize(path: string, entry: Entry, start: number, limit: number): Promise<number> {
  if (entry.method === 0 || entry.packed === 0) return entry.packed;
  if (entry.method !== 8) throw malformed('compression');
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  const inflate = packed.pipe(createInflateRaw());
  packed.on('error', (error) => inflate.destroy(error));
  let size = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) return size;
    }
  } catch {
    throw malformed('compression');
  } finally {
    packed.destroy();
  }
  return size;
}

async function dataStart(file: FileHandle, { offset }: Entry): Promise<number> {
  const heading = await slice(file, offset, 30);
  if (heading.length < 30 || heading.readUInt32LE(0) !== 0x04034b50) throw malformed('local-heading');
  return offset + 30 + heading.readUInt16LE(26) + heading.readUInt16LE(28);
}

async function directoryOf(file: FileHandle): Promise<readonly Entry[]> {
  const { size } = await file.stat();
  const tail = await slice(file, Math.max(0, size - 65_557), 65_557);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + 22 > tail.length) throw malformed('no-archive');
  const [count, bytes, offset] = [
    tail.readUInt16LE(at + 10),
    tail.readUInt32LE(at + 12),
    tail.readUInt32LE(at + 16),
  ];
  if (count > ENTRIES || bytes > MEBIBYTE || offset + bytes > size) throw malformed('directory');
  return entriesOf(await slice(file, offset, bytes), count);
}

function entriesOf(directory: Buffer, count: number): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw malformed('directory');
    const name = directory.toString('utf8', at + 46, at + 46 + directory.readUInt16LE(at + 28));
    const [method, packed, unpacked] = [
      directory.readUInt16LE(at + 10),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 24),
    ];
    entries.push({ name, method, packed, unpacked, offset: directory.readUInt32LE(at + 42) });
    at +=
      46 +
      directory.readUInt16LE(at + 28) +
      directory.readUInt16LE(at + 30) +
      directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function slice(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
