import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { DueDay } from '#web/components/due-date.js';
import { Facts } from '#web/components/facts.js';
import { Page } from '#web/components/page.js';
import type { MailLinkShowResponse } from '#web/lib/api/types.gen.js';
import { dateTime, longDate } from '#web/lib/format.js';
import { language } from '#web/lib/language.js';
import { codeOf } from '#web/lib/problem.js';
import { useSession } from '#web/lib/session.js';
import { DeadLink } from './dead-link.js';
import { deadLinkOf } from './link-target.js';
import { OpenItem } from './open-item.js';
import { useMailLink } from './use-mail-link.js';

/** Where somebody lands who comes from a mail: what it was about and by when. It only shows; nothing is done by it. */
export function MailLinkPage() {
  const { t } = useTranslation(['reminders/mail-link', 'reminders']);
  const { token } = useParams({ from: '/m/$token' });
  const link = useMailLink(token);
  const dead = deadLinkOf(codeOf(link.error));
  if (dead) return <DeadLink dead={dead} />;
  return (
    <Page title={t('title')}>
      <Asked query={link}>{(told) => <Told told={told} />}</Asked>
    </Page>
  );
}

function Told({ told }: { told: MailLinkShowResponse }) {
  const { t } = useTranslation(['reminders/mail-link', 'reminders']);
  const { today } = useSession();
  const { item, itemPath, region, kind, dueOn, rung, sentOn, why, expiresAt } = told;
  const spoken = language();
  return (
    <>
      <p>{t('what', { step: rung.words[spoken], day: longDate(sentOn) })}</p>
      <Facts
        facts={[
          [t('reminders:column.item'), <code key="item">{item}</code>],
          [t('reminders:column.kind'), kind.words[spoken]],
          [t('reminders:column.dueOn'), <DueDay key="due" day={dueOn} today={today} />],
          [t('reminders:filter.region'), region?.names[spoken]],
        ]}
      />
      <h2>{t('why')}</h2>
      <p>{why[spoken]}</p>
      <OpenItem path={itemPath} />
      <p>
        <small>{t('expires', { at: dateTime(expiresAt) })}</small>
      </p>
    </>
  );
}
