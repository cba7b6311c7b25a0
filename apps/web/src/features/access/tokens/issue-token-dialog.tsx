import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { Notice } from '#web/components/notice.js';
import { ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { addDays, dateTime } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import styles from '../access.module.css';
import { ShownOnce } from '../shown-once.js';
import { TokenFields } from './token-fields.js';
import { tokenInput, type TokenValues } from './token-values.js';
import { useIssueToken } from './use-issue-token.js';

const USUAL_DAYS = 90;

/** Issues a token for a machine, and shows its secret. */
export function IssueTokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['access/tokens', 'access']);
  const { today } = useSession();
  const form = useForm<TokenValues>({
    defaultValues: { label: '', role: '', region: '', rows: [], lastDay: addDays(today, USUAL_DAYS) },
  });
  const command = useIssueToken();
  const server = serverComplaints(command.error, t);
  if (command.data)
    return (
      <Dialog title={t('issue.doneTitle')} onClose={onClose} firm wide>
        <div className={styles.stack}>
          {command.data.secret === null ? (
            <Notice tone="warn" title={t('issue.again')}>
              <p>{t('issue.againWhat')}</p>
            </Notice>
          ) : (
            <ShownOnce
              label={t('issue.secret')}
              what={t('issue.hand', { until: dateTime(command.data.expiresAt) })}
              text={command.data.secret}
            />
          )}
          <div>
            <Button onClick={onClose}>{t('access:once.close')}</Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={t('issue.title')} onClose={onClose} wide>
      <FormProvider {...form}>
        <Form
          complaints={[...ownComplaints(form.formState.errors), ...server]}
          submit={t('issue.submit')}
          busy={command.isPending}
          onCancel={onClose}
          onSubmit={(event) => void form.handleSubmit((values) => command.mutate(tokenInput(values)))(event)}
        >
          <p>{t('issue.what')}</p>
          <TokenFields server={server} />
        </Form>
      </FormProvider>
    </Dialog>
  );
}
