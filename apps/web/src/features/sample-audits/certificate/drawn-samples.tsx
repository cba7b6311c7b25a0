import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count } from '#web/lib/format.js';
import { useRegionName } from '../use-programme.js';
import type { Certificate } from './use-certificate.js';

const FIRST = 100;

/** The requisitions that were drawn, in the order of their ranks. A long list is shown in parts. */
export function DrawnSamples({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation(['sample-audits/certificate', 'sample-audits']);
  const nameOf = useRegionName(certificate.programme);
  const [shown, setShown] = useState(FIRST);
  const { samples } = certificate;
  return (
    <Section title={t('drawnSamples', { count: samples.length })}>
      <Table caption={t('drawnSamples', { count: samples.length })} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('requisition')}</th>
            <th scope="col">{t('region')}</th>
            <th scope="col">{t('stratum')}</th>
            <NumHead>{t('rank')}</NumHead>
            <NumHead>{t('drawNo')}</NumHead>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('rankKey')}</th>
          </tr>
        </thead>
        <tbody>
          {samples.slice(0, shown).map((sample) => (
            <tr key={sample.requisition}>
              <th scope="row">{sample.requisition}</th>
              <td>{nameOf(sample.region)}</td>
              <td>{nameOf(sample.stratum)}</td>
              <Num>{sample.rank}</Num>
              <Num>{sample.draw}</Num>
              <td>
                <code>{sample.unit}</code>
              </td>
              <td>
                <code title={sample.rankKey}>{sample.rankKey.slice(0, 12)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {shown < samples.length ? (
        <p>
          {t('shown', { shown: count(shown), count: samples.length })}{' '}
          <Button small onClick={() => setShown(samples.length)}>
            {t('showAll')}
          </Button>
        </p>
      ) : null}
    </Section>
  );
}
