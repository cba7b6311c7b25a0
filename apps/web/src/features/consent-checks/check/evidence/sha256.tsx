import { useTranslation } from 'react-i18next';

/** A fingerprint, to read and to copy. */
export function Sha256({ hash }: { hash: string }) {
  const { t } = useTranslation('consent-checks/check');
  return (
    <>
      {t('evidence.sha256')} <code>{hash}</code>
    </>
  );
}
