import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import type { Contact, Programme } from '../programme.js';
import { AppointmentFields } from './appointment-fields.js';
import { appointmentInput, appointmentValues, type AppointmentValues } from './appointment-values.js';
import { StaleContact } from './stale-contact.js';
import { useAppointContact } from './use-appoint-contact.js';
import { useContactName } from './use-contact-name.js';

interface AppointDialogProps {
  readonly programme: Programme;
  /** Whose post is filled anew. */
  readonly replaced: Contact | undefined;
  readonly onClose: () => void;
}

/** Somebody takes up a duty. */
export function AppointDialog({ programme, replaced, onClose }: AppointDialogProps) {
  const { t } = useTranslation('organisations');
  const { today } = useSession();
  const nameOf = useContactName();
  const form = useForm<AppointmentValues>({ defaultValues: appointmentValues(today, replaced) });
  const { command, current, sendAnyway, takeTheirs } = useAppointContact(programme, ({ name }) => {
    say(t('appoint.done', { name }));
    onClose();
  });
  const server = current ? [] : serverComplaints(command.error, t);
  const wanted = command.variables;
  return (
    <Dialog
      title={replaced ? t('appoint.replaceTitle', { name: nameOf(replaced) }) : t('appoint.title')}
      onClose={onClose}
      wide
    >
      {current && wanted ? (
        <StaleContact
          mine={`${wanted.contact}: ${wanted.name}`}
          post={wanted.contact}
          {...{ current, busy: command.isPending }}
          onSendAnyway={sendAnyway}
          onTakeTheirs={takeTheirs}
        />
      ) : null}
      <FormProvider {...form}>
        <Form
          complaints={[...ownComplaints(form.formState.errors), ...server]}
          submit={t('appoint.submit')}
          busy={command.isPending}
          onCancel={onClose}
          onSubmit={(event) =>
            void form.handleSubmit((values) => command.mutate(appointmentInput(values)))(event)
          }
        >
          <AppointmentFields programme={programme} isReplacing={replaced !== undefined} server={server} />
        </Form>
      </FormProvider>
    </Dialog>
  );
}
