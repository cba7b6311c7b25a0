import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdministrationNav } from '#web/components/administration-nav.js';
import { Asked } from '#web/components/asked.js';
import { Facts } from '#web/components/facts.js';
import { Page, Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { dateTime } from '#web/lib/format.js';
import { AccessNow } from './access-now.js';
import { Decisions } from './decisions.js';
import { PersonActions } from './person-actions.js';
import { usePerson, type PersonWithHistory } from './use-person.js';

/** Somebody: what they may do, and who decided what about it, when and why. */
export function PersonPage() {
  const { t } = useTranslation('access');
  const { account } = useParams({ from: '/administration/people/$account' });
  const person = usePerson(account);
  const name = person.data?.name ?? account;
  return (
    <Page title={t('person.title', { name })} lead={<Link to="/administration">{t('person.back')}</Link>}>
      <AdministrationNav />
      <Asked query={person}>{(found) => <Person person={found} name={name} />}</Asked>
    </Page>
  );
}

function Person({ person, name }: { person: PersonWithHistory; name: string }) {
  const { t } = useTranslation('access');
  const { signsInBy, lastSignInAt } = person;
  const isPast = useIsPast();
  return (
    <>
      <Section id="access" title={t('person.access')}>
        <AccessNow access={person} />
        <PersonActions person={person} name={name} />
      </Section>
      <Section id="login" title={t('person.login')}>
        {isPast ? <p>{t('person.loginPresent')}</p> : null}
        {signsInBy === null ? (
          <p>{t('person.noLogin')}</p>
        ) : (
          <Facts
            facts={[
              [t('column.email'), person.email],
              [t('column.account'), <code key="account">{person.account}</code>],
              [t('column.signsInBy'), t(`signsInBy.${signsInBy}`)],
              [t('column.secondFactor'), person.secondFactor ? t('secondFactorOn') : t('secondFactorOff')],
              [t('column.lastSignIn'), lastSignInAt === null ? t('neverSignedIn') : dateTime(lastSignInAt)],
            ]}
          />
        )}
        <p>
          <Link to="/administration/access-log" search={{ account: person.account }}>
            {t('person.reads')}
          </Link>
        </p>
      </Section>
      <Section id="decisions" title={t('decision.title')}>
        <Decisions history={person.history} />
      </Section>
    </>
  );
}
