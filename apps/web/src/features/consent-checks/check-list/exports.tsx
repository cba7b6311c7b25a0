import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '#web/components/trouble.js';
import { useAsOf } from '#web/lib/as-of.js';
import { download } from '#web/lib/download.js';
import { useMay } from '#web/lib/session.js';
import styles from './check-list.module.css';
import { questionOf, type ListSearch } from './list-search.js';

/** Takes along exactly what is filtered, for a spreadsheet. */
export function Exports({ search }: { search: ListSearch }) {
  const { t } = useTranslation('consent-checks/check-list');
  const may = useMay();
  const asOf = useAsOf();
  const [busy, setBusy] = useState<'csv' | 'xlsx'>();
  const [error, setError] = useState<unknown>();
  if (!may('ExportConsentChecks')) return null;
  const query = new URLSearchParams({ ...questionOf(search), ...asOf }).toString();
  const take = (kind: 'csv' | 'xlsx') => (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (busy) return;
    setBusy(kind);
    setError(undefined);
    download(event.currentTarget.href)
      .catch(setError)
      .finally(() => setBusy(undefined));
  };
  return (
    <>
      {(['csv', 'xlsx'] as const).map((kind) => (
        <a
          key={kind}
          href={`/api/consent-checks/export.${kind}?${query}`}
          download
          className={styles.export}
          aria-busy={busy === kind || undefined}
          onClick={take(kind)}
        >
          {busy === kind ? t('export.busy') : t(`export.${kind}`)}
        </a>
      ))}
      {error === undefined ? null : (
        <div className={styles.wide}>
          <Trouble error={error} />
        </div>
      )}
    </>
  );
}
