import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Table } from '#web/components/table.js';
import { dateTime, shortDate } from '#web/lib/format.js';
import styles from '../reminders.module.css';
import { useReminderWords } from '../use-reminder-words.js';
import { MailLines } from './mail-lines.js';
import { MailStateTag } from './mail-state-tag.js';
import type { LedgerMail } from './use-mail-ledger.js';

interface LedgerTableProps {
  readonly mails: readonly LedgerMail[];
  /** Given when the reader may record that a mail came back. */
  readonly onBounced?: (mail: LedgerMail) => void;
}

/** The mails, with the duty they went to; never with an address. */
export function LedgerTable({ mails, onBounced }: LedgerTableProps) {
  const { t } = useTranslation(['reminders/mail-ledger', 'reminders']);
  return (
    <Table caption={t('title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('reminders:column.day')}</th>
          <th scope="col">{t('reminders:column.recipient')}</th>
          <th scope="col">{t('reminders:column.state')}</th>
          <th scope="col">{t('contains')}</th>
          {onBounced ? <th scope="col">{t('reminders:column.action')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <Line key={mail.mail} mail={mail} {...(onBounced ? { onBounced } : {})} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ mail, onBounced }: { mail: LedgerMail } & Pick<LedgerTableProps, 'onBounced'>) {
  const { t } = useTranslation(['reminders/mail-ledger', 'reminders']);
  const words = useReminderWords(mail.programme);
  const { day, part, parts, recipient, state, changedAt, code, retryAt } = mail;
  const to = words.recipient(recipient);
  return (
    <tr>
      <th scope="row">
        {shortDate(day)}
        {parts > 1 ? <div className={styles.quiet}>{t('part', { part, parts })}</div> : null}
      </th>
      <td>{to}</td>
      <td>
        <MailStateTag state={state} />
        <div className={styles.quiet}>
          {dateTime(changedAt)}
          {code === null ? null : (
            <>
              , <code>{code}</code>
            </>
          )}
          {retryAt === null || state !== 'deferred' ? null : <>, {t('retryAt', { at: dateTime(retryAt) })}</>}
        </div>
      </td>
      <td>
        <MailLines mail={mail} />
      </td>
      {onBounced ? (
        <td>
          {state === 'sent' ? (
            <Button small onClick={() => onBounced(mail)}>
              {t('bounce.open')}
              <span className="visually-hidden"> {t('bounce.of', { to, day: shortDate(day) })}</span>
            </Button>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
