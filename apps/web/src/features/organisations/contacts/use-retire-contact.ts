import { retireContactRetire } from '#web/lib/api/sdk.gen.js';
import type { RetireContactRetireData } from '#web/lib/api/types.gen.js';
import { send } from '#web/lib/ask.js';
import { useRevisedCommand } from '#web/lib/use-revised-command.js';
import type { Programme } from '../programme.js';

type RetireInput = RetireContactRetireData['body'];

/** Somebody gives up a duty. */
export const useRetireContact = ({ code, revision }: Programme, onDone: () => void) =>
  useRevisedCommand<RetireInput, Programme>(
    revision,
    (body, headers) => send(retireContactRetire({ path: { code }, body, headers })),
    onDone,
  );
