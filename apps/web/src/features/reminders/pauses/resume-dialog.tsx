import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { serverComplaints } from '#web/lib/complaints.js';
import { shortDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import type { Pause } from './pause.js';
import { useResume } from './use-resume.js';

/** Asks once more before a pause is ended: mails go out by it. */
export function ResumeDialog({ pause, name, onClose }: { pause: Pause; name: string; onClose: () => void }) {
  const { t } = useTranslation('reminders/pauses');
  const { today } = useSession();
  const command = useResume(pause, () => {
    say(t('resume.done'));
    onClose();
  });
  return (
    <Dialog title={t('resume.title', { name })} onClose={onClose}>
      <Form
        complaints={serverComplaints(command.error, t)}
        submit={t('resume.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={() => command.mutate({ occurredOn: today })}
      >
        <p>{t('resume.what', { day: shortDate(pause.until) })}</p>
      </Form>
    </Dialog>
  );
}
