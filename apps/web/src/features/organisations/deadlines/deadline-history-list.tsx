import { useTranslation } from 'react-i18next';
import { dateTime, longDate } from '#web/lib/format.js';
import styles from '../organisations.module.css';
import { changedDeadlines } from './deadline-values.js';
import type { DeadlineHistory } from './use-deadlines.js';

/** Every time the deadlines were set: what changed, from when, and by whom; the latest first. */
export function DeadlineHistoryList({ all: { history } }: { all: DeadlineHistory }) {
  const { t } = useTranslation('organisations');
  if (history.length === 0) return <p>{t('deadlines.shipped')}</p>;
  const settings = history.map((setting, place) => {
    const before = history[place - 1];
    return {
      ...setting,
      changes: before ? changedDeadlines(before.deadlines, setting.deadlines) : undefined,
    };
  });
  return (
    <ol className={styles.history} reversed>
      {settings.reverse().map(({ setOn, recordedAt, by, changes }) => (
        <li key={recordedAt}>
          <p>
            <strong>{t('deadlines.setOn', { day: longDate(setOn) })}</strong>
          </p>
          {changes === undefined ? (
            <p>{t('deadlines.first')}</p>
          ) : (
            <ul>
              {changes.map(({ kind, from, to }) => (
                <li key={kind}>{t('deadlines.changed', { what: t(`deadline.${kind}`), from, to })}</li>
              ))}
            </ul>
          )}
          <p className={styles.quiet}>{t('deadlines.by', { who: by, when: dateTime(recordedAt) })}</p>
        </li>
      ))}
    </ol>
  );
}
