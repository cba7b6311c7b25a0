import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count } from '#web/lib/format.js';
import type { Stratum } from '../../round.js';
import { useRegionName } from '../../use-programme.js';

interface StrataTableProps {
  readonly programme: string;
  readonly strata: readonly Stratum[];
}

/** How many requisitions and units a population holds of each region. */
export function StrataTable({ programme, strata }: StrataTableProps) {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  const nameOf = useRegionName(programme);
  const sum = (pick: (stratum: Stratum) => number) => strata.reduce((all, one) => all + pick(one), 0);
  return (
    <>
      <Table caption={t('strata.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('strata.region')}</th>
            <NumHead>{t('strata.requisitions')}</NumHead>
            <NumHead>{t('strata.units')}</NumHead>
          </tr>
        </thead>
        <tbody>
          {strata.map(({ region, requisitions, units }) => (
            <tr key={region}>
              <th scope="row">{nameOf(region)}</th>
              <Num>{count(requisitions)}</Num>
              <Num>{count(units)}</Num>
            </tr>
          ))}
        </tbody>
        {strata.length > 1 ? (
          <tfoot>
            <tr>
              <th scope="row">{t('strata.all')}</th>
              <Num>{count(sum(({ requisitions }) => requisitions))}</Num>
              <Num>{count(sum(({ units }) => units))}</Num>
            </tr>
          </tfoot>
        ) : null}
      </Table>
      <p>
        <small>{t('strata.unit')}</small>
      </p>
    </>
  );
}
