import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count } from '#web/lib/format.js';
import type { Progress, RegionProgress } from './round-progress.js';

interface PeopleTableProps {
  readonly progress: readonly RegionProgress[];
  readonly total: Progress;
  readonly nameOf: (region: string) => string;
}

/** Whom the samples are from: people, and the families that are audited together. */
export function PeopleTable({ progress, total, nameOf }: PeopleTableProps) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  return (
    <>
      <h3>{t('people.title')}</h3>
      <p>{t('people.what')}</p>
      <Table caption={t('people.title')} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('region')}</th>
            <NumHead>{t('people.people')}</NumHead>
            <NumHead>{t('people.families')}</NumHead>
            <NumHead>{t('people.alone')}</NumHead>
          </tr>
        </thead>
        <tbody>
          {progress.map((line) => (
            <tr key={line.region}>
              <th scope="row">{nameOf(line.region)}</th>
              <Counts of={line} />
            </tr>
          ))}
        </tbody>
        {progress.length > 1 ? (
          <tfoot>
            <tr>
              <th scope="row">{t('all')}</th>
              <Counts of={total} />
            </tr>
          </tfoot>
        ) : null}
      </Table>
    </>
  );
}

function Counts({ of: { people, families, singles } }: { of: Progress }) {
  return (
    <>
      <Num>{count(people)}</Num>
      <Num>{count(families)}</Num>
      <Num>{count(singles)}</Num>
    </>
  );
}
