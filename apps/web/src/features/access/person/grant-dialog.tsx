import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { StaleVersions } from '#web/components/stale-versions.js';
import { ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { GrantFields } from '../grants/grant-fields.js';
import { emptyGrant, grantInput, type GrantValues } from '../grants/grant-values.js';
import { useRoleName } from '../use-role-name.js';
import { AccessNow } from './access-now.js';
import { useGrantRole } from './use-grant-role.js';
import type { PersonWithHistory } from './use-person.js';

interface GrantDialogProps {
  readonly person: PersonWithHistory;
  readonly name: string;
  readonly onClose: () => void;
}

/** Gives somebody a role. */
export function GrantDialog({ person, name, onClose }: GrantDialogProps) {
  const { t } = useTranslation('access');
  const { today } = useSession();
  const roleName = useRoleName();
  const form = useForm<GrantValues>({ defaultValues: emptyGrant(today) });
  const { command, current, sendAnyway, takeTheirs } = useGrantRole(person, () => {
    say(t('grant.done', { name }));
    onClose();
  });
  const server = current ? [] : serverComplaints(command.error, t);
  const wanted = command.variables;
  return (
    <Dialog title={t('grant.title', { name })} onClose={onClose} wide>
      {current && wanted ? (
        <StaleVersions
          mine={<p>{roleName(wanted.role, wanted.region ?? null)}</p>}
          theirs={<AccessNow access={current} />}
          busy={command.isPending}
          onSendAnyway={sendAnyway}
          onTakeTheirs={takeTheirs}
        />
      ) : null}
      <FormProvider {...form}>
        <Form
          complaints={[...ownComplaints(form.formState.errors), ...server]}
          submit={t('grant.submit')}
          busy={command.isPending}
          onCancel={onClose}
          onSubmit={(event) => void form.handleSubmit((values) => command.mutate(grantInput(values)))(event)}
        >
          <p>{t('grant.what')}</p>
          <GrantFields server={server} />
        </Form>
      </FormProvider>
    </Dialog>
  );
}
