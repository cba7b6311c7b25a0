import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/components/page.js';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.what')}</p>
      <p>
        <Link to="/consent-status">{t('notFound.back')}</Link>
      </p>
    </Page>
  );
}
