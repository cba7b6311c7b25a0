import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resumeRemindersResume } from '#web/lib/api/sdk.gen.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { commandHeaders, newKey, send } from '#web/lib/ask.js';
import { ProblemError } from '#web/lib/problem.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { MOVING } from '#web/lib/updates.js';

/** Takes a pause back that was only just made, by ending it: both stand in the history. */
export function useTakeBack(): (pause: Accepted) => void {
  const { t } = useTranslation(['reminders/pauses', 'reminders']);
  const { today } = useSession();
  const queries = useQueryClient();
  return ({ id, revision }) => {
    const headers = commandHeaders(newKey(), revision);
    send(resumeRemindersResume({ path: { id }, body: { occurredOn: today }, headers })).then(
      async () => {
        say(t('resume.done'));
        await queries.invalidateQueries({ queryKey: [MOVING] });
      },
      (error: unknown) => {
        const told = error instanceof ProblemError ? error.problem.detail : t('app:trouble.notSaved');
        say(told, { tone: 'trouble' });
      },
    );
  };
}
