import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count, longDate } from '#web/lib/format.js';
import { Items } from '../items-link.js';
import type { ConsentStatus, StatusLine } from '../use-consent-status.js';
import styles from './compare-dates.module.css';
import { differencesOf, type Difference } from './differences.js';

interface DifferencesTableProps {
  readonly before: ConsentStatus;
  readonly after: ConsentStatus;
  readonly round?: string;
}

interface FigureProps {
  readonly day: string;
  readonly name: string;
  readonly n: number | null;
  /** What else the list is narrowed to. */
  readonly within: Record<string, string>;
}

/** A line per region and figure that is not zero on both days; what differs is marked in words as well. */
export function DifferencesTable({ before, after, round }: DifferencesTableProps) {
  const { t } = useTranslation(['consent-checks/consent-status', 'consent-checks']);
  const name = (code: string): string =>
    after.regions.find((line: StatusLine) => line.code === code)?.region ?? t('app:country');
  const within = (code: string): Record<string, string> => ({
    ...(code ? { region: code } : {}),
    ...(round ? { round } : {}),
  });
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
              <Figure day={before.asOf} name={figure.name} n={figure.before} within={within(code)} />
              <Figure day={after.asOf} name={figure.name} n={figure.after} within={within(code)} />
              <Num>{difference(figure, t('compare.same'))}</Num>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

/** A figure of one day; it leads to the items it counted then. */
function Figure({ day, name, n, within }: FigureProps) {
  const { t } = useTranslation('consent-checks/consent-status');
  if (n === null) return <Num>{t('table.unknown')}</Num>;
  // The size of a sample counts what was drawn, which no list of checks need hold.
  if (name === 'sampled') return <Num>{count(n)}</Num>;
  const narrowed: Record<string, string> = name === 'overdue' ? { overdue: 'true' } : { state: name };
  return (
    <Num>
      <Items n={n} search={{ ...within, ...narrowed, asOf: day }} />
    </Num>
  );
}

function difference({ before, after }: Difference, same: string): string {
  if (before === after) return same;
  if (before === null || after === null) return '≠';
  return after > before ? `+${count(after - before)}` : `−${count(before - after)}`;
}
