import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { Tag } from '#web/components/tag.js';
import { count } from '#web/lib/format.js';
import styles from './progress-table.module.css';
import { checksBehind, FIGURES, type Progress, type RegionProgress, type Within } from './round-progress.js';

interface ProgressTableProps {
  readonly round: string;
  readonly progress: readonly RegionProgress[];
  readonly total: Progress;
  readonly nameOf: (region: string) => string;
}

/** How far each region has come, in figures. */
export function ProgressTable({ round, progress, total, nameOf }: ProgressTableProps) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  return (
    <Table caption={t('progress.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('region')}</th>
          {FIGURES.map((column) => (
            <NumHead key={column}>{t(`progress.${column}`)}</NumHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {progress.map((line) => (
          <tr key={line.region}>
            <th scope="row">
              <Link to="/consent-checks" search={{ round, region: line.region } as never}>
                {nameOf(line.region)}
              </Link>
            </th>
            <Figures of={line} within={{ round, region: line.region }} />
          </tr>
        ))}
      </tbody>
      {progress.length > 1 ? (
        <tfoot>
          <tr>
            <th scope="row">{t('all')}</th>
            <Figures of={total} within={{ round }} />
          </tr>
        </tfoot>
      ) : null}
    </Table>
  );
}

function Figures({ of, within }: { of: Progress; within: Within }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  return (
    <>
      {FIGURES.map((column) => {
        const figure = of[column];
        if (figure === null) return <Num key={column}>{t('app:unknown')}</Num>;
        const behind = checksBehind(column, within);
        const said =
          column === 'overdue' && figure > 0 ? <Tag tone="bad">{count(figure)}</Tag> : count(figure);
        return (
          <Num key={column}>
            {behind && figure > 0 ? (
              <Link to="/consent-checks" search={behind as never} className={styles.figure}>
                {said}
              </Link>
            ) : (
              said
            )}
          </Num>
        );
      })}
    </>
  );
}
