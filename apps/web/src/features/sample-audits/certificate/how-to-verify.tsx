import { useTranslation } from 'react-i18next';
import { Section } from '#web/components/page.js';

/** How anybody repeats the draw, without Tilsyn's database. */
export function HowToVerify({ round }: { round: string }) {
  const { t } = useTranslation(['sample-audits/certificate', 'sample-audits']);
  return (
    <Section title={t('verify')}>
      <p>{t('verifyWhat')}</p>
      <ol>
        <li>{t('verifyFile')}</li>
        <li>{t('verifySave')}</li>
        <li>
          {t('verifyRun')}
          <br />
          <code>tilsyn draw verify --frame population.csv --certificate certificate-{round}.json</code>
        </li>
        <li>{t('verifyAnswer')}</li>
      </ol>
      <p>
        {t('byHand')}{' '}
        <a
          href={`/api/audit-rounds/${encodeURIComponent(round)}/certificate`}
          target="_blank"
          rel="noreferrer"
        >
          {t('byHandLink')}
        </a>
      </p>
    </Section>
  );
}
