import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { useIsPast } from '#web/lib/as-of.js';
import { count, shortDate } from '#web/lib/format.js';
import { titleOf, type RoundRow } from '../round.js';
import { StatusTag } from '../status-tag.js';
import { nextOf } from '../steps/round-steps.js';
import { useRegionName } from '../use-programme.js';

/** Rounds, each with where it stands and what comes next. */
export function RoundsTable({ rounds }: { rounds: readonly RoundRow[] }) {
  const { t } = useTranslation(['sample-audits/rounds', 'sample-audits']);
  const isPast = useIsPast();
  return (
    <Table caption={t('title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('round')}</th>
          <th scope="col">{t('status')}</th>
          {isPast ? null : <th scope="col">{t('next')}</th>}
          <th scope="col">{t('period')}</th>
          <th scope="col">{t('regions')}</th>
          <th scope="col">{t('sampling')}</th>
          <NumHead>{t('samples')}</NumHead>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <Line key={round.id} round={round} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ round }: { round: RoundRow }) {
  const { t } = useTranslation(['sample-audits/rounds', 'sample-audits']);
  const nameOf = useRegionName(round.programme);
  const isPast = useIsPast();
  const samples = round.draws.reduce((sum, draw) => sum + draw.samples, 0);
  return (
    <tr>
      <th scope="row">
        <Link to="/audit-rounds/$id" params={{ id: round.id }}>
          {titleOf(round)}
        </Link>
        <br />
        <small>
          {round.id}, {t(`sample-audits:regime.${round.regime}`)}
        </small>
      </th>
      <td>
        <StatusTag status={round.status} />
      </td>
      {isPast ? null : <td>{t(`sample-audits:next.${nextOf(round) ?? 'nothing'}`)}</td>}
      <td>
        {shortDate(round.periodFrom)}–<wbr />
        {shortDate(round.periodTo)}
      </td>
      <td title={round.regions.map(nameOf).join(', ')}>
        {round.regions.length === 1 ? nameOf(round.regions[0] ?? '') : count(round.regions.length)}
      </td>
      <td>{t(`sample-audits:sampling.${round.sampling}`)}</td>
      <Num>{round.sampling === 'drawn' ? count(samples) : t('unknownN')}</Num>
    </tr>
  );
}
