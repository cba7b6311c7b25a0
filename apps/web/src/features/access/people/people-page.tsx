import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdministrationNav } from '#web/components/administration-nav.js';
import { Asked } from '#web/components/asked.js';
import { Button, LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Page } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import { Paging } from '../paging.js';
import { InvitePersonDialog } from './invite-person-dialog.js';
import { PeopleFilters } from './people-filters.js';
import { peopleSearch } from './people-search.js';
import { PeopleTable } from './people-table.js';
import { usePeople } from './use-people.js';

/** Everybody with a login or a role: what they may do, and since when. */
export function PeoplePage() {
  const { t } = useTranslation('access');
  const search = peopleSearch({ ...useSearch({ from: '/administration' }) });
  const people = usePeople(search);
  const isPast = useIsPast();
  const mayInvite = useMay()('InvitePerson') && !isPast;
  const [inviting, setInviting] = useState(false);
  const invite = mayInvite ? (
    <Button look="primary" onClick={() => setInviting(true)}>
      {t('invite.open')}
    </Button>
  ) : null;
  return (
    <Page title={t('people.title')} lead={t(isPast ? 'people.leadPast' : 'people.lead')} actions={invite}>
      <AdministrationNav />
      <PeopleFilters key={search.q ?? ''} search={search} />
      <Asked query={people}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Nobody />
          ) : (
            <>
              <PeopleTable people={items} />
              <Paging search={search} next={nextCursor} />
            </>
          )
        }
      </Asked>
      {inviting ? <InvitePersonDialog onClose={() => setInviting(false)} /> : null}
    </Page>
  );
}

function Nobody() {
  const { t } = useTranslation('access');
  const search = useSearch({ from: '/administration' });
  const { q, role, region, state, cursor } = search;
  const isPast = useIsPast();
  const isFiltered = [q, role, region, state, cursor].some((each) => each !== undefined);
  if (!isFiltered && isPast) return <Empty title={t('people.nonePast')} />;
  if (!isFiltered)
    return (
      <Empty title={t('people.none')}>
        <p>{t('people.noneWhat')}</p>
      </Empty>
    );
  return (
    <Empty title={t('people.noMatch')}>
      <div>
        <LinkButton to="/administration" search={{}}>
          {t('filter.reset')}
        </LinkButton>
      </div>
    </Empty>
  );
}
