import { resetSecondFactorReset } from '#web/lib/api/sdk.gen.js';
import { send } from '#web/lib/ask.js';
import { useRevisedCommand } from '#web/lib/use-revised-command.js';
import type { PersonWithHistory } from './use-person.js';

/** Takes a lost second factor away, with the reason. */
export const useResetSecondFactor = ({ account, revision }: PersonWithHistory, onReset: () => void) =>
  useRevisedCommand<{ readonly reason: string }, PersonWithHistory>(
    revision,
    (body, headers) => send(resetSecondFactorReset({ path: { account }, body, headers })),
    onReset,
  );
