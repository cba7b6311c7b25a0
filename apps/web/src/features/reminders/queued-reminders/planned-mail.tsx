import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueDate } from '#web/components/due-date.js';
import { Table } from '#web/components/table.js';
import { useSession } from '#web/lib/session.js';
import { ItemLink } from '../item-link.js';
import type { Digest } from '../reminder.js';
import styles from '../reminders.module.css';
import { useReminderWords } from '../use-reminder-words.js';
import { WhyLink } from '../why-link.js';

/** One mail of the dry run: to whom, and each of its lines. */
export function PlannedMail({ digest }: { digest: Digest }) {
  const { t } = useTranslation(['reminders/queued-reminders', 'reminders']);
  const words = useReminderWords(digest.programme);
  const { today } = useSession();
  const to = words.recipient(digest.recipient);
  // A mail to a region is about that region; one to the centre or the committee may be about several.
  const hasRegion = digest.recipient.region === null;
  const [first] = digest.items;
  return (
    <article className={styles.mail}>
      <div className={styles.mailHead}>
        <h3>{to}</h3>
        {first ? (
          <Link
            to="/reminders/$obligation/$step/mail"
            params={{ obligation: first.obligation, step: first.step }}
          >
            {t('reminders:seeMail')}
            <span className="visually-hidden"> {to}</span>
          </Link>
        ) : null}
      </div>
      <p className={styles.quiet}>
        {t('reminders:subject')}: <span lang={digest.language}>{digest.subject}</span>
      </p>
      <Table caption={t('dryRun.caption', { to })} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('reminders:column.item')}</th>
            <th scope="col">{t('reminders:column.step')}</th>
            {hasRegion ? <th scope="col">{t('reminders:filter.region')}</th> : null}
            <th scope="col">{t('reminders:column.kind')}</th>
            <th scope="col">{t('reminders:column.dueOn')}</th>
            <th scope="col">{t('reminders:column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {digest.items.map(
            ({ obligation, step, rule, type, subject, label, kind, region, dueOn, overtakes }) => (
              <tr key={`${obligation} ${step}`}>
                <th scope="row">
                  <ItemLink type={type} id={subject} label={label} />
                </th>
                <td>
                  {words.step(step)}
                  <div className={styles.quiet}>{words.rule(rule)}</div>
                  {overtakes.length > 0 ? (
                    <div className={styles.quiet}>
                      {t('overtakes', { steps: overtakes.map(words.step).join(', ') })}
                    </div>
                  ) : null}
                </td>
                {hasRegion ? <td>{words.region(region)}</td> : null}
                <td>{words.kind(kind)}</td>
                <td>
                  <DueDate day={dueOn} today={today} />
                </td>
                <td>
                  <WhyLink obligation={obligation} step={step} label={`${words.step(step)}, ${label}`} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </Table>
    </article>
  );
}
