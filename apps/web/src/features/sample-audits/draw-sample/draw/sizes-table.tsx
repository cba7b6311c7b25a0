import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count } from '#web/lib/format.js';
import type { Round } from '../../round.js';
import { useRegionName } from '../../use-programme.js';
import { saidChance } from './said-chance.js';
import type { Power } from './use-detection-power.js';

interface SizesTableProps {
  readonly round: Round;
  readonly shares: ReadonlyMap<string, number>;
  readonly power: Power;
}

/** How many units of each region, and how likely they are to show an error. */
export function SizesTable({ round, shares, power }: SizesTableProps) {
  const { t } = useTranslation('sample-audits/draw-sample');
  const nameOf = useRegionName(round.programme);
  const strata = (round.frame?.strata ?? []).map(({ region, units }) => ({
    region,
    units,
    before: drawnBefore(round, region),
    drawn: shares.get(region) ?? 0,
  }));
  const said = (chance: number) => {
    const { key, percent } = saidChance(chance);
    return t(`power.${key}`, { percent });
  };
  const sum = (pick: (stratum: (typeof strata)[number]) => number) =>
    strata.reduce((total, stratum) => total + pick(stratum), 0);
  const needed = (region: string) => {
    const smallest = power.byRegion.get(region)?.smallestSample;
    return smallest === undefined ? '' : count(smallest);
  };
  const extends_ = round.draws.length > 0;
  return (
    <Table caption={t('sizes.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('region')}</th>
          <NumHead>{t('sizes.units')}</NumHead>
          {extends_ ? <NumHead>{t('sizes.before')}</NumHead> : null}
          <NumHead>{extends_ ? t('sizes.inAll') : t('sizes.drawn')}</NumHead>
          <NumHead>{t('sizes.chance')}</NumHead>
          <NumHead>{t('sizes.needed')}</NumHead>
        </tr>
      </thead>
      <tbody>
        {strata.map((stratum) => (
          <tr key={stratum.region}>
            <th scope="row">{nameOf(stratum.region)}</th>
            <Num>{count(stratum.units)}</Num>
            {extends_ ? <Num>{count(stratum.before)}</Num> : null}
            <Num strong>{count(stratum.drawn)}</Num>
            <Num>{said(power.byRegion.get(stratum.region)?.detection ?? 0)}</Num>
            <Num>{needed(stratum.region)}</Num>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sizes.all')}</th>
          <Num>{count(sum(({ units }) => units))}</Num>
          {extends_ ? <Num>{count(sum(({ before }) => before))}</Num> : null}
          <Num>{count(sum(({ drawn }) => drawn))}</Num>
          <Num>{said(power.overall)}</Num>
          <Num>{''}</Num>
        </tr>
      </tfoot>
    </Table>
  );
}

const drawnBefore = ({ draws }: Round, region: string): number =>
  draws
    .flatMap(({ strata }) => strata)
    .filter((stratum) => stratum.region === region)
    .reduce((sum, { drawnNow }) => sum + drawnNow, 0);
