import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { useSession } from '#web/lib/session.js';
import styles from '../reminders.module.css';
import { itemIdOf } from './link-target.js';

/** Leads on to the item; whoever is not signed in does that on the way. */
export function OpenItem({ path }: { path: string | null }) {
  const { t } = useTranslation('reminders/mail-link');
  const { signedIn } = useSession();
  const id = itemIdOf(path);
  if (!signedIn)
    return (
      <div className={styles.plainText}>
        <LinkButton look="primary" to="/sign-in" search={{ next: id === undefined ? '/' : (path ?? '/') }}>
          {t('signIn')}
        </LinkButton>
        <p>{t('signInWhat')}</p>
      </div>
    );
  return (
    <div>
      {id === undefined ? (
        <LinkButton look="primary" to="/consent-checks">
          {t('toList')}
        </LinkButton>
      ) : (
        <LinkButton look="primary" to="/consent-checks/$id" params={{ id }}>
          {t('open')}
        </LinkButton>
      )}
    </div>
  );
}
