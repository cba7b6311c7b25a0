import { useTranslation } from 'react-i18next';
import { AdministrationNav } from '#web/components/administration-nav.js';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Facts } from '#web/components/facts.js';
import { Notice } from '#web/components/notice.js';
import { Page, Section } from '#web/components/page.js';
import { count, dateTime } from '#web/lib/format.js';
import { useMay } from '#web/lib/session.js';
import { useSpan } from '../use-span.js';
import { useOutbox, type Outbox } from './use-outbox.js';

/** The mails that are prepared and not sent, how they are sent, and what came back. */
export function OutboxPage() {
  const { t } = useTranslation('operations');
  const outbox = useOutbox();
  return (
    <Page title={t('outbox.title')} lead={t('outbox.lead')}>
      <AdministrationNav present />
      <Asked query={outbox}>{(found) => <Figures outbox={found} />}</Asked>
    </Page>
  );
}

function Figures({ outbox }: { outbox: Outbox }) {
  const { t } = useTranslation('operations');
  const may = useMay();
  const { transport, sentToday, failed, bounced } = outbox;
  return (
    <>
      <Section id="waiting" title={t('outbox.waitingTitle')}>
        <Waiting outbox={outbox} />
      </Section>
      <Section id="transport" title={t('outbox.transportTitle')}>
        <p>{t(`outbox.transport.${transport}`)}</p>
      </Section>
      <Section id="sent" title={t('outbox.sentTitle')}>
        <Facts
          facts={[
            [t('outbox.sentToday'), count(sentToday)],
            [t('outbox.failed'), count(failed)],
            [t('outbox.bounced'), count(bounced)],
          ]}
        />
        {may('ListReminderMails') ? (
          <div data-print="no">
            <LinkButton to="/reminders/sent">{t('outbox.ledger')}</LinkButton>
          </div>
        ) : null}
      </Section>
    </>
  );
}

function Waiting({ outbox }: { outbox: Outbox }) {
  const { t } = useTranslation('operations');
  const span = useSpan();
  const { waiting, deferred, oldestPreparedAt, oldestAgeSeconds, nextRetryAt, lastTrouble } = outbox;
  if (waiting === 0) return <Notice tone="good" title={t('outbox.empty')} />;
  return (
    <>
      {lastTrouble === null ? null : (
        <Notice tone="warn" title={t('outbox.trouble')}>
          <p>{t(`mailTrouble.${lastTrouble.replaceAll('.', '-')}`, { defaultValue: lastTrouble })}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [t('outbox.waiting'), count(waiting)],
          [t('outbox.deferred'), count(deferred)],
          [t('outbox.oldest'), oldestPreparedAt === null ? null : dateTime(oldestPreparedAt)],
          [t('outbox.age'), oldestAgeSeconds === null ? null : span(oldestAgeSeconds)],
          [t('outbox.nextRetry'), nextRetryAt === null ? null : dateTime(nextRetryAt)],
        ]}
      />
    </>
  );
}
