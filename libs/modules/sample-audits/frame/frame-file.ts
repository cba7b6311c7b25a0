import type { FrozenFrame } from '../audit-round.js';

/** A frame file on disk. */
export interface FrameFile {
  readonly path: string;
  readonly facts: FrozenFrame['file'];
}

/** How far a file has been read. */
export interface FrameProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}
