import { useCallback, useEffect, useRef, useState } from 'react';

/** How far an upload has come. */
export type UploadState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'done'; readonly answer: T }
  | { readonly kind: 'refused'; readonly error: unknown };

type Work<T> = (onSent: (share: number) => void, signal: AbortSignal) => Promise<T>;

export interface Upload<T> {
  readonly state: UploadState<T>;
  readonly start: (work: Work<T>) => void;
  /** Calls it off; what was sent is thrown away by the server. */
  readonly cancel: () => void;
}

/** An upload that can be watched and called off. Leaving the page calls it off too. */
export function useUpload<T>(): Upload<T> {
  const [state, setState] = useState<UploadState<T>>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback((work: Work<T>) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const show = (next: UploadState<T>): void => {
      if (running.current === own) setState(next);
    };
    show({ kind: 'sending', share: 0 });
    work((share) => show({ kind: 'sending', share }), own.signal).then(
      (answer) => show({ kind: 'done', answer }),
      (error: unknown) => show(own.signal.aborted ? { kind: 'idle' } : { kind: 'refused', error }),
    );
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ kind: 'idle' });
  }, []);
  return { state, start, cancel };
}
