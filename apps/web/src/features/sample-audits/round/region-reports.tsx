import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { Num, NumHead, Table } from '#web/components/table.js';
import { useIsPast } from '#web/lib/as-of.js';
import { count, shortDate } from '#web/lib/format.js';
import { useMay, useSession } from '#web/lib/session.js';
import type { Round } from '../round.js';
import { useRegionName } from '../use-programme.js';
import { ReportRegionDialog } from './report-region-dialog.js';

/** What the regions report on the round as a whole. A region sees its own report only. */
export function RegionReports({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const { region: own } = useSession();
  const nameOf = useRegionName(round.programme);
  const [reporting, setReporting] = useState(false);
  const isPast = useIsPast();
  const shown = own === null ? round.regions : round.regions.filter((region) => region === own);
  const mayReport = useMay()('ReportRegion') && round.status === 'announced' && !isPast && shown.length > 0;
  const isOurTurn = own !== null && !round.reports.some(({ region }) => region === own);
  return (
    <Section title={t('reports.title')} id="reports">
      <Table caption={t('reports.title')} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('region')}</th>
            <th scope="col">{t('reports.outcome')}</th>
            <NumHead>{t('reports.sampled')}</NumHead>
            <th scope="col">{t('reports.on')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((region) => {
            const report = round.reports.find((given) => given.region === region);
            return (
              <tr key={region}>
                <th scope="row">{nameOf(region)}</th>
                <td>{report ? t(`sample-audits:outcome.${report.outcome}`) : t('reports.none')}</td>
                <Num>
                  {report ? (report.sampled === undefined ? t('app:unknown') : count(report.sampled)) : ''}
                </Num>
                <td>{report ? shortDate(report.on) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      {mayReport ? (
        <div data-print="no">
          <Button look={isOurTurn ? 'primary' : 'secondary'} onClick={() => setReporting(true)}>
            {own === null ? t('reports.writeDown') : t('reports.report')}
          </Button>
        </div>
      ) : null}
      {reporting ? <ReportRegionDialog round={round} onClose={() => setReporting(false)} /> : null}
    </Section>
  );
}
