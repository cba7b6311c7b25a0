import { recordBounceBounced } from '#web/lib/api/sdk.gen.js';
import { commandHeaders, send } from '#web/lib/ask.js';
import { useCommand } from '#web/lib/use-command.js';
import type { BounceInput } from './bounce-values.js';

/** Records that a mail came back; its reminders are then shown as not delivered. */
export const useRecordBounce = (mail: string, onRecorded: () => void) =>
  useCommand<BounceInput>(
    (body, key) => send(recordBounceBounced({ path: { id: mail }, body, headers: commandHeaders(key) })),
    onRecorded,
  );
