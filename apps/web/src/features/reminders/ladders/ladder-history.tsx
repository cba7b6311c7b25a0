import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { dateTime, shortDate } from '#web/lib/format.js';
import type { SetOnce } from '../ladder.js';
import styles from '../reminders.module.css';
import { RungsTable } from '../rungs-table.js';
import { useReminderWords } from '../use-reminder-words.js';

/** Every ladder that was set, the latest first: who set it, when, and its rungs. */
export function LadderHistory({ history }: { history: readonly SetOnce[] }) {
  const { t } = useTranslation('reminders/ladders');
  const words = useReminderWords();
  if (history.length === 0) return <p>{t('noHistory')}</p>;
  return (
    <Table caption={t('history')} quietCaption>
      <thead>
        <tr>
          <NumHead>{t('versionHead')}</NumHead>
          <th scope="col">{t('for')}</th>
          <th scope="col">{t('setOn')}</th>
          <th scope="col">{t('recordedAt')}</th>
          <th scope="col">{t('by')}</th>
          <th scope="col">{t('steps')}</th>
        </tr>
      </thead>
      <tbody>
        {history.toReversed().map(({ version, kind, setOn, recordedAt, by, steps }) => (
          <tr key={version}>
            <Num>{version}</Num>
            <th scope="row">{words.ladder(kind)}</th>
            <td>{shortDate(setOn)}</td>
            <td>{dateTime(recordedAt)}</td>
            <td>{by}</td>
            <td>
              <details>
                <summary className={styles.summary}>{t('rungs', { count: steps.length })}</summary>
                <RungsTable steps={steps} caption={t('captionOf', { version })} />
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
