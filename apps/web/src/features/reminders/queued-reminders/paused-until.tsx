import { useTranslation } from 'react-i18next';
import { Section } from '#web/components/page.js';
import { Table } from '#web/components/table.js';
import { shortDate } from '#web/lib/format.js';
import { ItemLink } from '../item-link.js';
import type { DryRun } from '../reminder.js';
import { ReminderStateTag } from '../reminder-state-tag.js';
import styles from '../reminders.module.css';
import { useReminderWords } from '../use-reminder-words.js';
import { WhyLink } from '../why-link.js';

/** What would have gone out within the days looked at, were it not paused: why, by whom, and until when. */
export function PausedUntil({ paused }: { paused: readonly DryRun['paused'][number][] }) {
  const { t } = useTranslation(['reminders/queued-reminders', 'reminders']);
  const words = useReminderWords();
  return (
    <Section id="kept" title={t('kept.title', { count: paused.length })}>
      <Table caption={t('kept.title', { count: paused.length })} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('reminders:column.item')}</th>
            <th scope="col">{t('reminders:column.step')}</th>
            <th scope="col">{t('reminders:column.recipient')}</th>
            <th scope="col">{t('reminders:column.state')}</th>
            <th scope="col">{t('reminders:column.because')}</th>
            <th scope="col">{t('reminders:column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {paused.map(({ obligation, step, rule, type, subject, label, recipient, pause }) => (
            <tr key={`${obligation} ${step}`}>
              <th scope="row">
                <ItemLink type={type} id={subject} label={label} />
              </th>
              <td>
                {words.step(step)}
                <div className={styles.quiet}>{words.rule(rule)}</div>
              </td>
              <td>{words.recipient(recipient)}</td>
              <td>
                <ReminderStateTag state="paused" />
                <div className={styles.quiet}>
                  {t('reminders:throughDay', { day: shortDate(pause.until) })}
                </div>
              </td>
              <td>
                {pause.reason ?? t('reminders:reasonErased')}
                <div className={styles.quiet}>
                  {t('reminders:byOn', { who: pause.by, day: shortDate(pause.since) })}
                </div>
              </td>
              <td>
                <WhyLink obligation={obligation} step={step} label={`${words.step(step)}, ${label}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
