import { pauseRemindersPause } from '#web/lib/api/sdk.gen.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { commandHeaders, send } from '#web/lib/ask.js';
import { useCommand } from '#web/lib/use-command.js';
import type { PauseInput } from './pause.js';

/** Keeps reminders back until a day; deadlines run on. */
export const usePause = (onPaused: (input: PauseInput, pause: Accepted) => void) =>
  useCommand<PauseInput>(
    (body, key) => send(pauseRemindersPause({ body, headers: commandHeaders(key) })),
    (accepted, input) => onPaused(input, accepted),
  );
