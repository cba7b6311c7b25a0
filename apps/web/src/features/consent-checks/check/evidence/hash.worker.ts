import { hashSlices } from './hash-slices.js';

/** What the worker says: how far it is, what the fingerprint is, or that the file could not be read. */
export type Said = { readonly done: number } | { readonly sha256: string } | { readonly failed: true };

const tell = (said: Said): void => self.postMessage(said);

self.addEventListener('message', ({ data }: MessageEvent<File>) => {
  hashSlices(data, (done) => tell({ done })).then(
    (sha256) => tell({ sha256 }),
    () => tell({ failed: true }),
  );
});
