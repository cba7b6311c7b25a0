import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/components/page.js';
import { RemindersNav } from '../reminders-nav.js';
import { MailView } from './mail-view.js';

const ADDRESS = '/reminders/sent/$mail';

/** A mail of the ledger, as it was written. */
export function SentMailPage() {
  const { t } = useTranslation('reminders/mail-preview');
  const which = useParams({ from: ADDRESS });
  const { form = 'html' } = useSearch({ from: ADDRESS });
  const navigate = useNavigate({ from: ADDRESS });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <RemindersNav />
      <MailView
        which={which}
        form={form}
        onForm={(chosen) =>
          void navigate({
            search: (before) => ({ ...before, form: chosen === 'text' ? chosen : undefined }),
            replace: true,
          })
        }
      />
    </Page>
  );
}
