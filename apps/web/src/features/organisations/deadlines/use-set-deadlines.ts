import { setDeadlinesSet } from '#web/lib/api/sdk.gen.js';
import { send } from '#web/lib/ask.js';
import { useRevisedCommand } from '#web/lib/use-revised-command.js';
import type { Programme } from '../programme.js';
import type { DeadlinesInput } from './deadline-values.js';

/** Sets the deadlines for whatever falls due from now on. */
export const useSetDeadlines = ({ code, revision }: Programme, onSet: () => void) =>
  useRevisedCommand<DeadlinesInput, Programme>(
    revision,
    (body, headers) => send(setDeadlinesSet({ path: { code }, body, headers })),
    onSet,
  );
