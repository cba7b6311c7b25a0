import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Button, LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Facts } from '#web/components/facts.js';
import { Notice } from '#web/components/notice.js';
import { Page, Section } from '#web/components/page.js';
import { bytes, count, dateTime, longDate, shortDate } from '#web/lib/format.js';
import { codeOf } from '#web/lib/problem.js';
import { useSession } from '#web/lib/session.js';
import { NotPlannedYet, useIsNotPlannedYet } from '../not-planned-yet.js';
import { CertifiedDrawSection } from './certified-draw.js';
import { DrawnSamples } from './drawn-samples.js';
import { HowToVerify } from './how-to-verify.js';
import { saveAsJson } from './save-as-json.js';
import { useCertificate, type Certificate } from './use-certificate.js';

/** The certificate of a round's draws: to read, to print, to take along and to verify. */
export function CertificatePage() {
  const { t } = useTranslation(['sample-audits/certificate', 'sample-audits']);
  const { id } = useParams({ from: '/audit-rounds/$id/certificate' });
  const certificate = useCertificate(id);
  const isNotYet = useIsNotPlannedYet(certificate.error);
  if (codeOf(certificate.error) === 'audit-round.nothing-drawn')
    return (
      <Page title={t('title', { id })}>
        <Empty title={t('nothing')}>
          <LinkButton to="/audit-rounds/$id" params={{ id }}>
            {t('toRound')}
          </LinkButton>
        </Empty>
      </Page>
    );
  return (
    <Page
      title={t('title', { id })}
      lead={t('lead')}
      actions={
        <>
          {certificate.data ? (
            <Button onClick={() => saveAsJson(certificate.data, `certificate-${id}.json`)}>
              {t('download')}
            </Button>
          ) : null}
          <Button onClick={() => window.print()}>{t('app:print')}</Button>
          <LinkButton to="/audit-rounds/$id" params={{ id }}>
            {t('toRound')}
          </LinkButton>
        </>
      }
    >
      {isNotYet ? (
        <NotPlannedYet />
      ) : (
        <Asked query={certificate}>{(found) => <Whole certificate={found} />}</Asked>
      )}
    </Page>
  );
}

function Whole({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation(['sample-audits/certificate', 'sample-audits']);
  const { region } = useSession();
  const { frame } = certificate;
  return (
    <>
      {region === null ? null : <Notice tone="info" title={t('ownRegion')} />}
      <Section title={t('frame')}>
        <Facts
          facts={[
            [t('round'), certificate.round],
            [t('programme'), certificate.programme],
            [t('period'), `${shortDate(certificate.periodFrom)}–${shortDate(certificate.periodTo)}`],
            [
              t('frozenOn'),
              `${longDate(frame.frozenOn)} (${t('recorded', { at: dateTime(frame.recordedAt) })})`,
            ],
            [t('requisitions'), count(frame.requisitions)],
            [t('format'), frame.format],
            [t('frameHash'), <code key="frame">{frame.sha256}</code>],
            [t('fileHash'), <code key="file">{frame.file.sha256}</code>],
            [t('file'), `${frame.file.kind.toUpperCase()}, ${bytes(frame.file.bytes)}`],
          ]}
        />
      </Section>
      {certificate.draws.map((draw) => (
        <CertifiedDrawSection key={draw.draw} draw={draw} programme={certificate.programme} />
      ))}
      <DrawnSamples certificate={certificate} />
      <HowToVerify round={certificate.round} />
    </>
  );
}
