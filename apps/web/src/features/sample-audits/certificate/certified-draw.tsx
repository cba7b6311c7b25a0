import { useTranslation } from 'react-i18next';
import { Facts } from '#web/components/facts.js';
import { Section } from '#web/components/page.js';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count, dateTime, longDate } from '#web/lib/format.js';
import { useRegionName } from '../use-programme.js';
import type { CertifiedDraw } from './use-certificate.js';

/** One draw: the seed, the rule and what each region gave. */
export function CertifiedDrawSection({ draw, programme }: { draw: CertifiedDraw; programme: string }) {
  const { t } = useTranslation(['sample-audits/certificate', 'sample-audits']);
  const nameOf = useRegionName(programme);
  const { account, role } = draw.drawnBy;
  return (
    <Section title={t('draw', { draw: draw.draw })}>
      <Facts
        facts={[
          [t('drawnOn'), `${longDate(draw.drawnOn)} (${t('recorded', { at: dateTime(draw.recordedAt) })})`],
          [t('drawnBy'), `${account}, ${t(`app:role.${role}`)}`],
          [t('algorithm'), draw.algorithm],
          [t('seed'), <code key="seed">{draw.seed}</code>],
          [t('seedOrigin'), t(`sample-audits:origin.${draw.seedOrigin}`)],
          [t('seedFixedOn'), longDate(draw.seedFixedOn)],
          [t('allocation'), t(`sample-audits:allocation.${draw.allocation.kind}`)],
          [t('samples'), count(draw.samples)],
        ]}
      />
      <Table caption={t('strata', { draw: draw.draw })}>
        <thead>
          <tr>
            <th scope="col">{t('stratum')}</th>
            <NumHead>{t('units')}</NumHead>
            <NumHead>{t('before')}</NumHead>
            <NumHead>{t('now')}</NumHead>
          </tr>
        </thead>
        <tbody>
          {draw.strata.map(({ region, units, drawnBefore, drawnNow }) => (
            <tr key={region}>
              <th scope="row">{nameOf(region)}</th>
              <Num>{count(units)}</Num>
              <Num>{count(drawnBefore)}</Num>
              <Num>{count(drawnNow)}</Num>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
