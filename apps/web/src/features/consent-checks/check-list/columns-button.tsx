import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Choice, Choices } from '#web/components/choices.js';
import { Dialog } from '#web/components/dialog.js';
import { useIsNarrow } from '#web/lib/use-is-narrow.js';
import { COLUMNS, type Column } from './columns.js';
import { columnsShown, type ListSearch } from './list-search.js';
import styles from './check-list.module.css';

interface ColumnsButtonProps {
  readonly search: ListSearch;
  readonly onChange: (to: ListSearch, how: { readonly replace: boolean }) => void;
}

/** Chooses the columns. They stand in the address too, so that a colleague sees the same. */
export function ColumnsButton({ search, onChange }: ColumnsButtonProps) {
  const { t } = useTranslation('consent-checks/check-list');
  const [open, setOpen] = useState(false);
  const { columns: _columns, ...usual } = search;
  const chosen = columnsShown(search, useIsNarrow());
  const show = (columns: readonly Column[]): void =>
    onChange(columns.length === 0 ? usual : { ...search, columns: columns.join(',') }, { replace: true });
  const toggle = (column: Column): void =>
    show(COLUMNS.filter((each) => (each === column ? !chosen.includes(each) : chosen.includes(each))));
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('columns.open')}
      </Button>
      {open ? (
        <Dialog title={t('columns.open')} onClose={() => setOpen(false)}>
          <Choices legend={t('columns.shown')} name="columns" hint={t('columns.hint')}>
            <div className={styles.columnChoices}>
              {COLUMNS.map((column) => (
                <Choice
                  key={column}
                  kind="checkbox"
                  checked={chosen.includes(column)}
                  onChange={() => toggle(column)}
                >
                  {t(`column.${column}`)}
                </Choice>
              ))}
            </div>
          </Choices>
          <p>
            <Button onClick={() => onChange(usual, { replace: true })}>{t('columns.usual')}</Button>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
