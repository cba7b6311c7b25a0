import { useTranslation } from 'react-i18next';
import { useShownDay } from '#web/lib/as-of.js';
import { dateTime, longDate } from '#web/lib/format.js';
import type { Explanation } from '../reminder.js';
import styles from '../reminders.module.css';
import { whatHappened } from './what-happened.js';

/** What happened so far, oldest first. */
export function Happenings({ told }: { told: Explanation }) {
  const { t } = useTranslation('reminders/explain-reminder');
  const day = useShownDay();
  return (
    <ol className={styles.lines}>
      {whatHappened(told, day).map(({ at, what, code }) => (
        <li key={`${at} ${what}`}>
          <time dateTime={at}>{at.length > 10 ? dateTime(at) : longDate(at)}</time>: {t(`happened.${what}`)}
          {code === undefined ? null : <code> {code}</code>}
        </li>
      ))}
    </ol>
  );
}
