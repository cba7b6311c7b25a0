import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './asked.module.css';
import { Trouble } from './trouble.js';

interface AskedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (answer: T) => ReactNode;
}

/** Shows an answer once it is there; until then that it is coming, or what went wrong. An old answer stays in sight. */
export function Asked<T>({ query, children }: AskedProps<T>) {
  if (query.data !== undefined)
    return (
      <>
        {query.error ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
        {children(query.data)}
      </>
    );
  if (query.error) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}

/** Says that something is coming. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p role="status" className={styles.loading}>
      {t('loading')}
    </p>
  );
}
