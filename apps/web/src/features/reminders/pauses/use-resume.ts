import { resumeRemindersResume } from '#web/lib/api/sdk.gen.js';
import { commandHeaders, send } from '#web/lib/ask.js';
import { useCommand } from '#web/lib/use-command.js';
import type { Pause } from './pause.js';

/** Ends a pause before its day; what was due meanwhile goes out with the next mails. */
export const useResume = ({ id, revision }: Pause, onResumed: () => void) =>
  useCommand<{ readonly occurredOn: string }>(
    (body, key) =>
      send(resumeRemindersResume({ path: { id }, body, headers: commandHeaders(key, revision) })),
    onResumed,
  );
