import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import { useIsNarrow } from '#web/lib/use-is-narrow.js';
import { CheckRow } from './check-row.js';
import styles from './check-list.module.css';
import type { Column } from './columns.js';
import { columnsShown, resorted, type ListSearch, type SortKey } from './list-search.js';
import type { ListedCheck } from './use-check-list.js';
import { useRowKeys } from './use-row-keys.js';
import type { Selection } from './use-selection.js';

interface ChecksTableProps {
  readonly checks: readonly ListedCheck[];
  readonly search: ListSearch;
  readonly onChange: (to: ListSearch) => void;
  readonly selection: Selection;
}

/** The list as a table. Arrows, j and k go from row to row; x chooses, Enter opens. */
export function ChecksTable({ checks, search, onChange, selection }: ChecksTableProps) {
  const { t } = useTranslation('consent-checks/check-list');
  const may = useMay();
  const isPast = useIsPast();
  const ref = useRef<HTMLTableSectionElement>(null);
  const isChoosing = may('HandleChecksInBulk') && !isPast;
  const onKeyDown = useRowKeys(ref, checks, isChoosing ? selection : undefined);
  const columns = columnsShown(search, useIsNarrow());
  const isAll = checks.every(({ id }) => selection.has(id));
  const isSome = !isAll && checks.some(({ id }) => selection.has(id));
  return (
    <Table caption={t('caption')} quietCaption>
      <thead>
        <tr>
          {isChoosing ? (
            <th scope="col" className={styles.box}>
              <label>
                <span className="visually-hidden">{t('bulk.all')}</span>
                <input
                  type="checkbox"
                  checked={isAll}
                  ref={(box) => {
                    if (box) box.indeterminate = isSome;
                  }}
                  onChange={() => selection.set(checks, !isAll)}
                />
              </label>
            </th>
          ) : null}
          <Head sortKey="sample" search={search} onChange={onChange}>
            {t('column.sample')}
          </Head>
          {columns.map((column) => (
            <Head key={column} sortKey={SORTED[column]} search={search} onChange={onChange}>
              {t(`column.${column}`)}
            </Head>
          ))}
        </tr>
      </thead>
      <tbody ref={ref} onKeyDown={onKeyDown}>
        {checks.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            columns={columns}
            selection={isChoosing ? selection : undefined}
          />
        ))}
      </tbody>
    </Table>
  );
}

const SORTED: Readonly<Partial<Record<Column, SortKey>>> = { dueOn: 'dueOn', openedOn: 'openedOn' };

interface HeadProps {
  readonly sortKey: SortKey | undefined;
  readonly search: ListSearch;
  readonly onChange: (to: ListSearch) => void;
  readonly children: string;
}

function Head({ sortKey, search, onChange, children }: HeadProps) {
  const sort = search.sort ?? 'dueOn';
  if (!sortKey) return <th scope="col">{children}</th>;
  const direction = sort === sortKey ? 'ascending' : sort === `-${sortKey}` ? 'descending' : undefined;
  return (
    <th scope="col" {...(direction ? { 'aria-sort': direction } : {})}>
      <button type="button" className={styles.sort} onClick={() => onChange(resorted(search, sortKey))}>
        {children}
        <span aria-hidden="true">
          {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '↕'}
        </span>
      </button>
    </th>
  );
}
