import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { shortDate } from '#web/lib/format.js';
import { ItemLink } from '../item-link.js';
import type { DryRun } from '../reminder.js';
import styles from '../reminders.module.css';
import { useReminderWords } from '../use-reminder-words.js';
import { WhyLink } from '../why-link.js';

/** What would stay behind because nobody is appointed to get it. */
export function WithoutContact({ vacant }: { vacant: readonly DryRun['withoutContact'][number][] }) {
  const { t } = useTranslation('reminders/queued-reminders');
  const words = useReminderWords();
  return (
    <Notice tone="warn" title={t('vacant.title', { count: vacant.length })}>
      <p>{t('vacant.what')}</p>
      <ul className={styles.lines}>
        {vacant.map(({ obligation, step, subject, label, kind, sendOn, recipient }) => (
          <li key={`${obligation} ${step}`}>
            <ItemLink id={subject} label={label} />: {words.step(step)}, {words.kind(kind)},{' '}
            {shortDate(sendOn)}, {words.recipient(recipient)}.{' '}
            <WhyLink obligation={obligation} step={step} label={`${words.step(step)}, ${label}`} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
