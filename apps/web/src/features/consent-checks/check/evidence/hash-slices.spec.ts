import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hashSlices, SLICE_BYTES, type Sliceable } from './hash-slices.js';

const bytesOf = (size: number): Buffer => Buffer.alloc(size, 'stikprøvekontrol');
const nothing = (): void => undefined;

/** A file that tells how much of it was asked for at once. */
function watched(content: Buffer): Sliceable & { readonly largest: () => number } {
  let largest = 0;
  return {
    size: content.length,
    slice: (from, to) => {
      largest = Math.max(largest, to - from);
      return new Blob([new Uint8Array(content.subarray(from, to))]);
    },
    largest: () => largest,
  };
}

describe('the fingerprint of a file', () => {
  it.each([0, 1, SLICE_BYTES - 1, SLICE_BYTES, SLICE_BYTES + 1, 3 * SLICE_BYTES + 17])(
    'of %i bytes is SHA-256 as everybody else counts it',
    async (size) => {
      const content = bytesOf(size);
      const expected = createHash('sha256').update(content).digest('hex');
      await expect(hashSlices(new Blob([new Uint8Array(content)]), nothing)).resolves.toBe(expected);
    },
  );

  it('never asks for more than a slice at a time', async () => {
    const file = watched(bytesOf(2 * SLICE_BYTES + 5));
    await hashSlices(file, nothing);
    expect(file.largest()).toBe(SLICE_BYTES);
  });

  it('tells how far it has come', async () => {
    const told: number[] = [];
    await hashSlices(new Blob([new Uint8Array(bytesOf(SLICE_BYTES + 1))]), (done) => told.push(done));
    expect(told).toEqual([SLICE_BYTES, SLICE_BYTES + 1]);
  });

  it('fails when the file cannot be read', async () => {
    const gone: Sliceable = {
      size: 1,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    };
    await expect(hashSlices(gone, nothing)).rejects.toThrow('gone');
  });
});
