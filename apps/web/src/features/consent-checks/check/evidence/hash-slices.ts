import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** How much of a file is in memory at a time. */
export const SLICE_BYTES = 4 * 1024 * 1024;

/** What is needed of a file: a `Blob` is one. */
export interface Sliceable {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/**
 * SHA-256 of a file, in lower-case hex, read a slice at a time so that a file of any size fits. While one slice is
 * counted the next is read; no more than two are in memory.
 * @param onProgress told how many bytes are done, after every slice.
 */
export async function hashSlices(file: Sliceable, onProgress: (done: number) => void): Promise<string> {
  const hash = sha256.create();
  let slice = read(file, 0);
  for (let from = 0; from < file.size; from += SLICE_BYTES) {
    const bytes = await slice;
    slice = read(file, from + SLICE_BYTES);
    // It is awaited in the next round; until then a failure is nobody's.
    slice.catch(() => undefined);
    hash.update(bytes);
    onProgress(from + bytes.length);
  }
  return bytesToHex(hash.digest());
}

async function read(file: Sliceable, from: number): Promise<Uint8Array> {
  if (from >= file.size) return new Uint8Array();
  return new Uint8Array(await file.slice(from, Math.min(from + SLICE_BYTES, file.size)).arrayBuffer());
}
