import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#web/components/button.js';
import { SelectField, TextField } from '#web/components/text-field.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { useProgramme } from '#web/lib/programme.js';
import styles from '../access.module.css';
import { ACCESS_STATES } from '../access-states.js';
import { ROLES } from '../roles.js';
import { peopleSearch, type PeopleSearch } from './people-search.js';

/** Narrows the list. Every choice stands in the address. */
export function PeopleFilters({ search }: { search: PeopleSearch }) {
  const { t } = useTranslation('access');
  const { regions } = useProgramme();
  const navigate = useNavigate({ from: '/administration' });
  const [q, setQ] = useState(search.q ?? '');
  const isCpr = looksLikeCpr(q);
  const choose = (chosen: Record<string, unknown>): void => {
    const { cursor: _cursor, page: _page, ...kept } = search;
    void navigate({
      search: ({ asOf, knownOn }) => ({ asOf, knownOn, ...peopleSearch({ ...kept, ...chosen }) }),
    });
  };
  return (
    <form
      role="search"
      className={styles.filters}
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isCpr) choose({ q });
      }}
    >
      <TextField
        type="search"
        name="people-search"
        label={t('filter.q')}
        value={q}
        maxLength={100}
        autoComplete="off"
        error={isCpr ? t('app:form.cpr') : undefined}
        onChange={({ target }) => setQ(target.value)}
      />
      <SelectField
        name="filter-role"
        label={t('column.role')}
        value={search.role ?? ''}
        onChange={({ target }) => choose({ role: target.value })}
      >
        <option value="">{t('filter.all')}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`app:role.${role}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="filter-region"
        label={t('column.region')}
        value={search.region ?? ''}
        onChange={({ target }) => choose({ region: target.value })}
      >
        <option value="">{t('filter.all')}</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="filter-state"
        label={t('column.state')}
        value={search.state ?? ''}
        onChange={({ target }) => choose({ state: target.value })}
      >
        <option value="">{t('filter.all')}</option>
        {ACCESS_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit">{t('filter.show')}</Button>
      {Object.keys(search).length > 0 ? (
        <LinkButton look="quiet" to="/administration" search={{}}>
          {t('filter.reset')}
        </LinkButton>
      ) : null}
    </form>
  );
}
