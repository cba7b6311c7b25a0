import { useCallback, useEffect, useRef, useState } from 'react';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { HEAD_BYTES, kindOf } from './file-kind.js';
import type { Said } from './hash.worker.js';

/** A file by its fingerprint; its name is nowhere in it. */
export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

type Trouble = 'empty' | 'wrong-kind' | 'unreadable';

/** How far it is with the file that was chosen. */
export type Hashing =
  | { readonly step: 'idle'; readonly trouble?: Trouble }
  | { readonly step: 'running'; readonly done: number; readonly size: number };

export interface FileHash {
  readonly hashing: Hashing;
  /** Whether the name of the file looks as if it held a CPR number. The name itself is not kept. */
  readonly hasCprName: boolean;
  readonly start: (file: File) => void;
  readonly cancel: () => void;
}

/** Why a file cannot be evidence, by its first bytes. */
async function troubleWith(file: File): Promise<Trouble | undefined> {
  if (file.size === 0) return 'empty';
  const head = await file.slice(0, HEAD_BYTES).arrayBuffer();
  return kindOf(new Uint8Array(head)) === undefined ? 'wrong-kind' : undefined;
}

/** Takes the fingerprint of a file on this machine, beside the page, so that the page stays quick. */
export function useFileHash(onHashed: (fingerprint: Fingerprint) => void): FileHash {
  const [hashing, setHashing] = useState<Hashing>({ step: 'idle' });
  const [hasCprName, setHasCprName] = useState(false);
  const worker = useRef<Worker>(undefined);
  const run = useRef(0);
  const stop = useCallback(() => {
    run.current += 1;
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const end = (next: Hashing): void => {
    stop();
    setHashing(next);
  };
  const listen = (file: File, { data }: MessageEvent<Said>): void => {
    if ('done' in data) return setHashing({ step: 'running', done: data.done, size: file.size });
    end('failed' in data ? { step: 'idle', trouble: 'unreadable' } : { step: 'idle' });
    if ('sha256' in data) onHashed({ sha256: data.sha256, bytes: file.size });
  };
  const begin = async (file: File): Promise<void> => {
    const mine = (run.current += 1);
    const trouble = await troubleWith(file).catch((): Trouble => 'unreadable');
    if (mine !== run.current) return;
    if (trouble) return end({ step: 'idle', trouble });
    worker.current = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
    worker.current.addEventListener('message', (event: MessageEvent<Said>) => listen(file, event));
    worker.current.addEventListener('error', () => end({ step: 'idle', trouble: 'unreadable' }));
    worker.current.postMessage(file);
  };
  const start = (file: File): void => {
    stop();
    setHasCprName(looksLikeCpr(file.name));
    setHashing({ step: 'running', done: 0, size: file.size });
    void begin(file);
  };
  return { hashing, hasCprName, start, cancel: () => end({ step: 'idle' }) };
}
