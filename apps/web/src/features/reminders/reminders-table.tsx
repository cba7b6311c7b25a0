import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import { shortDate } from '#web/lib/format.js';
import { ItemLink } from './item-link.js';
import type { Reminder } from './reminder.js';
import { ReminderStateTag } from './reminder-state-tag.js';
import styles from './reminders.module.css';
import { useReminderWords } from './use-reminder-words.js';
import { WhyLink } from './why-link.js';

/** Reminders, each with where it stands and why. */
export function RemindersTable({ reminders, caption }: { reminders: readonly Reminder[]; caption: string }) {
  const { t } = useTranslation('reminders');
  return (
    <Table caption={caption} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('column.sendOn')}</th>
          <th scope="col">{t('column.step')}</th>
          <th scope="col">{t('column.item')}</th>
          <th scope="col">{t('column.kind')}</th>
          <th scope="col">{t('column.dueOn')}</th>
          <th scope="col">{t('column.recipient')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.why')}</th>
        </tr>
      </thead>
      <tbody>
        {reminders.map((reminder) => (
          <Line key={`${reminder.obligation} ${reminder.step}`} reminder={reminder} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ reminder }: { reminder: Reminder }) {
  const { t } = useTranslation('reminders');
  const words = useReminderWords(reminder.programme);
  const { obligation, step, state, reason, pause, sendOn, dueOn, type, subject, label } = reminder;
  return (
    <tr>
      <td>{shortDate(sendOn)}</td>
      <td>
        {words.step(step)}
        <div className={styles.quiet}>{words.rule(reminder.rule)}</div>
      </td>
      <th scope="row">
        <ItemLink type={type} id={subject} label={label} />
      </th>
      <td>{words.kind(reminder.kind)}</td>
      <td>{shortDate(dueOn)}</td>
      <td>{words.recipient(reminder.recipient)}</td>
      <td>
        <ReminderStateTag state={state} />
        {pause === null ? null : (
          <div className={styles.quiet}>
            {t('throughDay', { day: shortDate(pause.until) })}: {pause.reason ?? t('reasonErased')}
          </div>
        )}
        {reason === null || pause !== null ? null : (
          <div className={styles.quiet}>{t(`reason.${reason}`, { defaultValue: reason })}</div>
        )}
      </td>
      <td>
        <WhyLink obligation={obligation} step={step} label={`${words.step(step)}, ${label}`} />
      </td>
    </tr>
  );
}
