import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { StaleVersions } from '#web/components/stale-versions.js';
import { TextArea } from '#web/components/text-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { say } from '#web/lib/toasts.js';
import { saidRule } from '../grants/said-rule.js';
import { Decisions } from './decisions.js';
import type { PersonWithHistory } from './use-person.js';
import { useResetSecondFactor } from './use-reset-second-factor.js';

interface ResetDialogProps {
  readonly person: PersonWithHistory;
  readonly name: string;
  readonly onClose: () => void;
}

/** Takes from somebody the second factor they have lost, and says why. */
export function ResetDialog({ person, name, onClose }: ResetDialogProps) {
  const { t } = useTranslation('access');
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } });
  const { command, current, sendAnyway, takeTheirs } = useResetSecondFactor(person, () => {
    say(t('reset.done', { name }));
    onClose();
  });
  const server = current ? [] : serverComplaints(command.error, t);
  return (
    <Dialog title={t('reset.title', { name })} onClose={onClose}>
      {current ? (
        <StaleVersions
          mine={<p>{t('reset.wanted')}</p>}
          theirs={<Decisions history={current.history.slice(0, 1)} />}
          busy={command.isPending}
          onSendAnyway={sendAnyway}
          onTakeTheirs={takeTheirs}
        />
      ) : null}
      <Form
        complaints={[...ownComplaints(formState.errors), ...server]}
        submit={t('reset.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={(event) =>
          void handleSubmit(({ reason }) => command.mutate({ reason: reason.trim() }))(event)
        }
      >
        <p>{t('reset.what')}</p>
        <p>{t('reset.noMail')}</p>
        <TextArea
          label={t('grant.reason')}
          hint={t('reset.reasonHint')}
          rows={3}
          maxLength={500}
          {...register('reason', saidRule(t))}
          error={formState.errors.reason?.message ?? complaintOf(server, 'reason')}
        />
      </Form>
    </Dialog>
  );
}
