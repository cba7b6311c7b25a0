import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortDate } from '#web/lib/format.js';
import { useMay } from '#web/lib/session.js';
import { ItemLink } from '../item-link.js';
import styles from '../reminders.module.css';
import { useReminderWords } from '../use-reminder-words.js';
import { WhyLink } from '../why-link.js';
import type { LedgerMail } from './use-mail-ledger.js';

/** What a mail contained, a line at a time; lines that were settled before it went are said to be left out. */
export function MailLines({ mail: { mail, items, omitted, programme } }: { mail: LedgerMail }) {
  const { t } = useTranslation(['reminders/mail-ledger', 'reminders']);
  const may = useMay();
  const words = useReminderWords(programme);
  const left = new Set(omitted.map(({ obligation, step }) => `${obligation} ${step}`));
  return (
    <details>
      <summary className={styles.summary}>{t('items', { count: items.length })}</summary>
      {may('PreviewReminderMail') ? (
        <p>
          <Link to="/reminders/sent/$mail" params={{ mail }}>
            {t('reminders:seeMail')}
          </Link>
        </p>
      ) : null}
      <ul className={styles.lines}>
        {items.map(({ obligation, step, type, subject, label, kind, region, dueOn }) => (
          <li key={`${obligation} ${step}`}>
            <ItemLink type={type} id={subject} label={label} />: {words.step(step)}, {words.kind(kind)}
            {region === undefined ? '' : `, ${words.region(region)}`}, {t('dueOn', { day: shortDate(dueOn) })}
            {left.has(`${obligation} ${step}`) ? ` (${t('omitted')})` : ''}.{' '}
            <WhyLink obligation={obligation} step={step} label={`${words.step(step)}, ${label}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}
