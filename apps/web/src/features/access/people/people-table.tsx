import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import { useIsPast } from '#web/lib/as-of.js';
import { dateTime } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import styles from '../access.module.css';
import { AccessStateTag } from '../access-state-tag.js';
import { Period } from '../period.js';
import { useRoleName } from '../use-role-name.js';
import type { Person } from './use-people.js';

/** People with what they may do. How they sign in is a matter of the present, and left out of another day. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('access');
  const isPast = useIsPast();
  return (
    <Table caption={t('people.title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.role')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.period')}</th>
          {isPast ? null : (
            <>
              <th scope="col">{t('column.signsInBy')}</th>
              <th scope="col">{t('column.lastSignIn')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Line key={person.account} person={person} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ person }: { person: Person }) {
  const { t } = useTranslation('access');
  const roleName = useRoleName();
  const session = useSession();
  const isPast = useIsPast();
  const { account, name, email, role, region, from, until, state } = person;
  return (
    <tr>
      <th scope="row">
        <Link to="/administration/people/$account" params={{ account }}>
          {name ?? account}
        </Link>
        {account === session.account ? ` (${t('you')})` : ''}
        {email === null ? null : <div className={styles.quiet}>{email}</div>}
      </th>
      <td>{roleName(role, region)}</td>
      <td>
        <AccessStateTag state={state} />
      </td>
      <td>
        <Period from={from} until={until} />
      </td>
      {isPast ? null : <SignIn person={person} />}
    </tr>
  );
}

function SignIn({ person }: { person: Person }) {
  const { t } = useTranslation('access');
  return (
    <>
      <td>
        {person.signsInBy === null ? t('signsInBy.none') : t(`signsInBy.${person.signsInBy}`)}
        {person.secondFactor ? <div className={styles.quiet}>{t('secondFactorOn')}</div> : null}
      </td>
      <td>{person.lastSignInAt === null ? t('neverSignedIn') : dateTime(person.lastSignInAt)}</td>
    </>
  );
}
