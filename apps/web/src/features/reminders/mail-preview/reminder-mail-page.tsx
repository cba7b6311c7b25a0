import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Page } from '#web/components/page.js';
import { RemindersNav } from '../reminders-nav.js';
import { MailView } from './mail-view.js';

const ADDRESS = '/reminders/$obligation/$step/mail';

/** The mail a reminder went out with, or would go out with. */
export function ReminderMailPage() {
  const { t } = useTranslation('reminders/mail-preview');
  const which = useParams({ from: ADDRESS });
  const { form = 'html' } = useSearch({ from: ADDRESS });
  const navigate = useNavigate({ from: ADDRESS });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to="/reminders/$obligation/$step" params={which}>
          {t('back')}
        </LinkButton>
      }
    >
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
