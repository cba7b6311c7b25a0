import { useRef, useState } from 'react';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { rememberWritten } from '#web/lib/ask.js';
import type { Round } from '../../round.js';
import { useRoundCommand } from '../../use-round-command.js';
import { uploadFile } from './upload-file.js';

/** A file to freeze; its facts tell one file from another when the same is sent again. */
export interface FreezeInput {
  readonly occurredOn: string;
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
}

/** Freezes a file as the frame of the round, and tells how far the sending has come. */
export function useFreezeFrame(round: Round, onFrozen: (accepted: Accepted) => void) {
  const [share, setShare] = useState(0);
  const running = useRef<AbortController>(undefined);
  const file = useRef<File>(undefined);
  const sending = useRoundCommand<FreezeInput>(
    round,
    async ({ occurredOn }, headers) => {
      if (!file.current) throw new Error('no file was chosen');
      running.current = new AbortController();
      setShare(0);
      const accepted = await uploadFile<Accepted>({
        url: `/api/audit-rounds/${encodeURIComponent(round.id)}/frame`,
        file: file.current,
        fields: { occurredOn },
        headers,
        onSent: setShare,
        signal: running.current.signal,
      });
      rememberWritten(accepted.position);
      return accepted;
    },
    onFrozen,
  );
  const freeze = (chosen: File, occurredOn: string): void => {
    file.current = chosen;
    const { name, size, lastModified } = chosen;
    sending.command.mutate({ occurredOn, name, size, lastModified });
  };
  return { ...sending, share, freeze, cancel: () => running.current?.abort() };
}
