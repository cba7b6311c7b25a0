import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { isDay, longDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import type { Contact, Programme } from '../programme.js';
import { StaleContact } from './stale-contact.js';
import { useContactName } from './use-contact-name.js';
import { useRetireContact } from './use-retire-contact.js';

interface RetireDialogProps {
  readonly programme: Programme;
  readonly contact: Contact;
  readonly onClose: () => void;
}

/** Somebody gives up a duty and gets no more mail. */
export function RetireDialog({ programme, contact, onClose }: RetireDialogProps) {
  const { t } = useTranslation('organisations');
  const { today } = useSession();
  const name = useContactName()(contact);
  const { control, handleSubmit, formState } = useForm({ defaultValues: { occurredOn: today } });
  const { command, current, sendAnyway, takeTheirs } = useRetireContact(programme, () => {
    say(t('retire.done', { name }));
    onClose();
  });
  const server = current ? [] : serverComplaints(command.error, t);
  const wanted = command.variables;
  return (
    <Dialog title={t('retire.title', { name })} onClose={onClose}>
      {current && wanted ? (
        <StaleContact
          mine={t('retire.wanted', { name, day: longDate(wanted.occurredOn) })}
          post={contact.id}
          {...{ current, busy: command.isPending }}
          onSendAnyway={sendAnyway}
          onTakeTheirs={takeTheirs}
        />
      ) : null}
      <Form
        complaints={[...ownComplaints(formState.errors), ...server]}
        submit={t('retire.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={(event) =>
          void handleSubmit(({ occurredOn }) => command.mutate({ occurredOn, contact: contact.id }))(event)
        }
      >
        <p>{t('retire.what')}</p>
        <FormDateField
          label={t('retire.day')}
          max={today}
          control={control}
          name="occurredOn"
          rules={{
            validate: (day) => (isDay(day) && day <= today) || t('dayWrong'),
          }}
          error={formState.errors.occurredOn?.message ?? complaintOf(server, 'occurredOn')}
        />
      </Form>
    </Dialog>
  );
}
