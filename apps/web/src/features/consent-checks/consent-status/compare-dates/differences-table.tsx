import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count, longDate } from '#web/lib/format.js';
import type { ConsentStatus, StatusLine } from '../use-consent-status.js';
import styles from './compare-dates.module.css';
import { differencesOf, type Difference } from './differences.js';

interface DifferencesTableProps {
  readonly before: ConsentStatus;
  readonly after: ConsentStatus;
}

/** A line per region and figure that is not zero on both days; what differs is marked in words as well. */
export function DifferencesTable({ before, after }: DifferencesTableProps) {
  const { t } = useTranslation(['consent-checks/consent-status', 'consent-checks']);
  const name = (code: string): string =>
    after.regions.find((line: StatusLine) => line.code === code)?.region ?? t('app:country');
  return (
    <Table caption={t('compare.caption')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('table.region')}</th>
          <th scope="col">{t('compare.figure')}</th>
          <NumHead>{longDate(before.asOf)}</NumHead>
          <NumHead>{longDate(after.asOf)}</NumHead>
          <NumHead>{t('compare.difference')}</NumHead>
        </tr>
      </thead>
      {differencesOf(before, after).map(({ code, figures }) => (
        <tbody key={code}>
          {figures.map((figure, row) => (
            <tr key={figure.name} className={figure.before === figure.after ? undefined : styles.changed}>
              {row === 0 ? (
                <th scope="rowgroup" rowSpan={figures.length} className={styles.region}>
                  {name(code)}
                </th>
              ) : null}
              <th scope="row">{t([`figure.${figure.name}`, `consent-checks:state.${figure.name}`])}</th>
              <Figure n={figure.before} />
              <Figure n={figure.after} />
              <Num>{difference(figure, t('compare.same'))}</Num>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Figure({ n }: { n: number | null }) {
  const { t } = useTranslation('consent-checks/consent-status');
  return <Num>{n === null ? t('table.unknown') : count(n)}</Num>;
}

function difference({ before, after }: Difference, same: string): string {
  if (before === after) return same;
  if (before === null || after === null) return '≠';
  return after > before ? `+${count(after - before)}` : `−${count(before - after)}`;
}
