import { rebuildsAsk, rebuildsCancel } from '#web/lib/api/sdk.gen.js';
import type { RebuildsAskResponse, RebuildsCancelResponse } from '#web/lib/api/types.gen.js';
import { ask, commandHeaders } from '#web/lib/ask.js';
import { useCommand } from '#web/lib/use-command.js';

/** Has a read model rebuilt beside the live one. */
export const useRebuild = (onAsked: () => void) =>
  useCommand<{ readonly name: string }, RebuildsAskResponse>(
    ({ name }, key) => ask(rebuildsAsk({ path: { name }, headers: commandHeaders(key) })),
    onAsked,
  );

/** Cancels a rebuild; the live read model was never touched. */
export const useCancelRebuild = () =>
  useCommand<{ readonly name: string }, RebuildsCancelResponse>(({ name }, key) =>
    ask(rebuildsCancel({ path: { name }, headers: commandHeaders(key) })),
  );
