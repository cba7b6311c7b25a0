import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { useMay } from '#web/lib/session.js';
import styles from './check-list.module.css';
import { BULK_ACTIONS, MOST, type BulkAction } from './use-bulk.js';
import type { ListedCheck } from './use-check-list.js';
import type { Selection } from './use-selection.js';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.js')).BulkDialog }));

/** Rows of the policy table that let somebody do it. */
const ROWS: Readonly<Record<BulkAction, string>> = {
  'request-answer': 'RequestAnswer',
  'start-investigation': 'StartInvestigation',
  'end-investigation': 'EndInvestigation',
  'verify-closing': 'VerifyClosing',
};

interface BulkBarProps {
  readonly selection: Selection;
  /** The page in sight: a check there may have moved on since it was chosen. */
  readonly shown: readonly ListedCheck[];
}

/** What can be done to all that is chosen. It says how many those are, on whichever page. */
export function BulkBar({ selection, shown }: BulkBarProps) {
  const { t } = useTranslation('consent-checks/check-list');
  const may = useMay();
  const [action, setAction] = useState<BulkAction>();
  const { chosen, clear } = selection;
  const isTooMany = chosen.length > MOST;
  return (
    <>
      <div
        role="group"
        aria-label={t('bulk.label')}
        className={chosen.length > 0 ? styles.bulkActions : 'visually-hidden'}
        data-print="no"
      >
        <strong role="status">
          {chosen.length === 0
            ? ''
            : isTooMany
              ? t('bulk.tooMany', { count: chosen.length, most: MOST })
              : t('bulk.chosen', { count: chosen.length })}
        </strong>
        {chosen.length > 0 ? (
          <>
            {BULK_ACTIONS.filter((each) => may(ROWS[each]) && !isTooMany).map((each) => (
              <Button key={each} small onClick={() => setAction(each)}>
                {t(`bulk.do.${each}`)}
              </Button>
            ))}
            <Button small look="quiet" onClick={clear}>
              {t('bulk.clear')}
            </Button>
          </>
        ) : null}
      </div>
      <Suspense>
        {action ? (
          <BulkDialog
            action={action}
            checks={chosen.map((check) => shown.find(({ id }) => id === check.id) ?? check)}
            onClose={() => setAction(undefined)}
            onDone={(done) => selection.set(done, false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
