import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Table } from '#web/components/table.js';
import { shortDate } from '#web/lib/format.js';
import { language } from '#web/lib/language.js';
import styles from '../organisations.module.css';
import { DUTIES, type Contact, type Programme } from '../programme.js';
import { useContactName } from './use-contact-name.js';

interface ContactsTableProps {
  readonly programme: Programme;
  /** Given when the reader may appoint. */
  readonly onReplace: ((contact: Contact) => void) | undefined;
  /** Given when the reader may retire. */
  readonly onRetire: ((contact: Contact) => void) | undefined;
}

const inOrder = (one: Contact, other: Contact): number =>
  DUTIES.indexOf(one.duty) - DUTIES.indexOf(other.duty) || one.id.localeCompare(other.id);

/** The contacts by duty. Whoever has retired stays on the list. */
export function ContactsTable({ programme, ...actions }: ContactsTableProps) {
  const { t } = useTranslation('organisations');
  return (
    <Table caption={t('contacts.title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('column.contact')}</th>
          <th scope="col">{t('column.duty')}</th>
          <th scope="col">{t('column.email')}</th>
          <th scope="col">{t('column.language')}</th>
          <th scope="col">{t('column.period')}</th>
          {actions.onReplace || actions.onRetire ? <th scope="col">{t('column.action')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {[...programme.contacts].sort(inOrder).map((contact) => (
          <Line key={contact.id} contact={contact} programme={programme} {...actions} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ contact, programme, ...actions }: { contact: Contact } & ContactsTableProps) {
  const { t } = useTranslation('organisations');
  const name = useContactName()(contact);
  const { id, duty, region, email, appointedOn, retiredOn } = contact;
  const found = programme.regions.find(({ code }) => code === region);
  return (
    <tr>
      <th scope="row">
        {name}
        {name === id ? null : <div className={styles.quiet}>{id}</div>}
      </th>
      <td>
        {t(`duty.${duty}`)}
        {region === undefined ? null : (
          <div className={styles.quiet}>{found?.names[language()] ?? region}</div>
        )}
      </td>
      <td>{typeof email === 'string' ? email : '–'}</td>
      <td>{t(`language.${contact.language}`)}</td>
      <td>
        {retiredOn === undefined
          ? t('validFrom', { from: shortDate(appointedOn) })
          : t('retiredFrom', { from: shortDate(appointedOn), to: shortDate(retiredOn) })}
      </td>
      {actions.onReplace || actions.onRetire ? (
        <td>
          <Actions contact={contact} name={name} {...actions} />
        </td>
      ) : null}
    </tr>
  );
}

interface ActionsProps extends Omit<ContactsTableProps, 'programme'> {
  readonly contact: Contact;
  readonly name: string;
}

function Actions({ contact, name, onReplace, onRetire }: ActionsProps) {
  const { t } = useTranslation('organisations');
  return (
    <div className={styles.actions}>
      {onReplace ? (
        <Button small onClick={() => onReplace(contact)}>
          {t('appoint.replace')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      ) : null}
      {onRetire && contact.retiredOn === undefined ? (
        <Button small onClick={() => onRetire(contact)}>
          {t('retire.open')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      ) : null}
    </div>
  );
}
