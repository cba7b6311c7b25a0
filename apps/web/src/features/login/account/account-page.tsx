import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { Page, Section } from '#web/components/page.js';
import { useSession } from '#web/lib/session.js';
import { ChangePassword } from './change-password.js';
import { SecondFactorSection } from './second-factor.js';
import { SessionsList } from './sessions-list.js';

/** One's own way in: password, second factor, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('login');
  const { email, name, secondFactor } = useSession();
  // Somebody of the demo's cast has no password and nothing to look after.
  if (email === null)
    return (
      <Page title={t('account.title')}>
        <Notice tone="info" title={t('account.persona', { name })} />
      </Page>
    );
  return (
    <Page title={t('account.title')} lead={t('account.lead', { name, email })}>
      <Section title={t('factor.title')}>
        <SecondFactorSection state={secondFactor} />
      </Section>
      <Section title={t('account.password')}>
        <ChangePassword />
      </Section>
      <Section title={t('sessions.title')}>
        <SessionsList />
      </Section>
    </Page>
  );
}
