import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import type { ProgrammeHistoryListResponse } from '#web/lib/api/types.gen.js';
import { dateTime, shortDate } from '#web/lib/format.js';
import styles from '../organisations.module.css';

type Change = ProgrammeHistoryListResponse['items'][number];

/** The changes: from which day, what, and who recorded it when. */
export function HistoryTable({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('organisations');
  return (
    <Table caption={t('history.title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('history.day')}</th>
          <th scope="col">{t('history.what')}</th>
          <th scope="col">{t('history.by')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ revision, occurredOn, words, about, by, recordedAt }) => (
          <tr key={revision}>
            <td>{shortDate(occurredOn)}</td>
            <td>
              {words}
              <div className={styles.quiet}>{t(`subject.${about}`)}</div>
            </td>
            <td>
              {by.id}
              <div className={styles.quiet}>{t('history.recorded', { when: dateTime(recordedAt) })}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
