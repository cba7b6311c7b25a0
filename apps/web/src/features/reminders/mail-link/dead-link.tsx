import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Page } from '#web/components/page.js';
import { useSession } from '#web/lib/session.js';
import type { DeadLink as Dead } from './link-target.js';

/** Explains a link that leads nowhere, and where to find the item instead. */
export function DeadLink({ dead }: { dead: Dead }) {
  const { t } = useTranslation('reminders/mail-link');
  const { signedIn } = useSession();
  return (
    <Page title={t(`dead.${dead}.title`)}>
      <p>{t(`dead.${dead}.what`)}</p>
      <p>{t('dead.safe')}</p>
      <div>
        {signedIn ? (
          <LinkButton look="primary" to="/consent-checks">
            {t('toList')}
          </LinkButton>
        ) : (
          <LinkButton look="primary" to="/sign-in" search={{ next: '/consent-checks' }}>
            {t('signInToList')}
          </LinkButton>
        )}
      </div>
    </Page>
  );
}
