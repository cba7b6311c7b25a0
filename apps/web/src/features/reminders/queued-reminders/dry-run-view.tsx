import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Empty } from '#web/components/empty.js';
import { Section } from '#web/components/page.js';
import { daysBetween, longDate, relativeDays, weekdayDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import styles from '../reminders.module.css';
import { keptOf, mailsByDay, totalsOf, type DryRunFilter, type MailDay } from './dry-run.js';
import { PausedUntil } from './paused-until.js';
import { PlannedMail } from './planned-mail.js';
import { useDryRun } from './use-dry-run.js';
import { WithoutContact } from './without-contact.js';

/** The mails that would go out until a day, a day and a recipient at a time. */
export function DryRunView({ until, ...filter }: DryRunFilter & { until: string }) {
  const { t } = useTranslation('reminders/queued-reminders');
  const dryRun = useDryRun(until);
  return (
    <Asked query={dryRun}>
      {({ digests, withoutContact, paused }) => {
        const days = mailsByDay(digests, filter);
        const vacant = keptOf(withoutContact, filter);
        const kept = keptOf(paused, filter);
        const { mails, lines } = totalsOf(days);
        return (
          <>
            <p role="status">
              {t('dryRun.mails', { count: mails })} {t('dryRun.lines', { count: lines })}
            </p>
            {days.length === 0 ? (
              <Empty title={t('dryRun.none', { day: longDate(until) })}>
                <p>{t('dryRun.noneWhat')}</p>
              </Empty>
            ) : null}
            {days.map((day) => (
              <Day key={day.on} day={day} />
            ))}
            {kept.length > 0 ? <PausedUntil paused={kept} /> : null}
            {vacant.length > 0 ? <WithoutContact vacant={vacant} /> : null}
          </>
        );
      }}
    </Asked>
  );
}

function Day({ day: { on, digests } }: { day: MailDay }) {
  const { today } = useSession();
  return (
    <Section id={`day-${on}`} title={`${weekdayDate(on, today)}, ${relativeDays(daysBetween(today, on))}`}>
      <div className={styles.day}>
        {digests.map((digest) => (
          <PlannedMail key={`${digest.programme} ${digest.contact}`} digest={digest} />
        ))}
      </div>
    </Section>
  );
}
