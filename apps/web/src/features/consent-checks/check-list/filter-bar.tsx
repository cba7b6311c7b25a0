import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { ChosenDay } from '#web/components/chosen-day.js';
import { SelectField } from '#web/components/text-field.js';
import { useProgramme } from '#web/lib/programme.js';
import { useSession } from '#web/lib/session.js';
import { roundName, useRounds } from '../use-rounds.js';
import styles from './check-list.module.css';
import {
  filtersOf,
  isNarrowed,
  refiltered,
  STATES,
  TURNS,
  type Filters,
  type ListSearch,
} from './list-search.js';
import { SearchField } from './search-field.js';

interface FilterBarProps {
  readonly search: ListSearch;
  readonly onChange: (to: ListSearch, how?: { readonly replace: boolean }) => void;
}

/** What narrows the list. The search stands alone; the rest can be folded away. */
export function FilterBar({ search, onChange }: FilterBarProps) {
  const { t } = useTranslation('consent-checks/check-list');
  const set = (change: Filters, replace = false): void => onChange(refiltered(search, change), { replace });
  const { q: _q, ...folded } = filtersOf(search);
  const used = Object.keys(folded).length;
  const [isWide] = useState(() => window.matchMedia('(min-width: 48rem)').matches);
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <div className={styles.searchRow}>
        <SearchField q={search.q ?? ''} onChange={(q) => set({ q: q || undefined }, true)} />
        {isNarrowed(search) ? (
          <Button look="quiet" onClick={() => onChange({ ...refiltered({}, {}), ...shown(search) })}>
            {t('filter.reset')}
          </Button>
        ) : null}
      </div>
      <details open={isWide}>
        <summary>{used > 0 ? t('filter.used', { count: used }) : t('filter.more')}</summary>
        <Folded search={search} set={set} />
      </details>
    </div>
  );
}

/** How the list is shown: that stays when the filters go. */
const shown = ({ columns, sort }: ListSearch): ListSearch => ({
  ...(columns ? { columns } : {}),
  ...(sort ? { sort } : {}),
});

function Folded({ search, set }: { search: ListSearch; set: (change: Filters) => void }) {
  const { t } = useTranslation('consent-checks/check-list');
  const { t: words } = useTranslation('consent-checks');
  const { region } = useSession();
  const { regions } = useProgramme();
  const rounds = useRounds();
  const states = ['open', ...STATES] as const;
  const isOne = search.state === undefined || states.some((state) => state === search.state);
  const flag = (text: string): boolean | undefined => (text === '' ? undefined : text === 'yes');
  const said = (is: boolean | undefined): string => (is === undefined ? '' : is ? 'yes' : 'no');
  return (
    <div className={styles.fields}>
      {region === null ? (
        <SelectField
          label={t('column.region')}
          value={search.region ?? ''}
          onChange={({ target }) => set({ region: target.value || undefined })}
        >
          <option value="">{t('filter.any')}</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField
        label={t('column.round')}
        value={search.round ?? ''}
        onChange={({ target }) => set({ round: target.value || undefined })}
      >
        <option value="">{t('filter.any')}</option>
        {rounds.map((round) => (
          <option key={round.id} value={round.id}>
            {roundName(round)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('column.state')}
        value={search.state ?? ''}
        onChange={({ target }) => set({ state: target.value || undefined })}
      >
        <option value="">{t('filter.any')}</option>
        {isOne ? null : <option value={search.state}>{t('filter.several')}</option>}
        {states.map((state) => (
          <option key={state} value={state}>
            {state === 'open' ? t('filter.open') : words(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('column.waitingFor')}
        value={search.waitingFor ?? ''}
        onChange={({ target }) => set({ waitingFor: TURNS.find((turn) => turn === target.value) })}
      >
        <option value="">{t('filter.any')}</option>
        {TURNS.map((turn) => (
          <option key={turn} value={turn}>
            {words(`waitingFor.${turn}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('filter.overdue')}
        value={said(search.overdue)}
        onChange={({ target }) => set({ overdue: flag(target.value) })}
      >
        <option value="">{t('filter.any')}</option>
        <option value="yes">{t('filter.isOverdue')}</option>
        <option value="no">{t('filter.isNotOverdue')}</option>
      </SelectField>
      <SelectField
        label={t('column.looked')}
        value={said(search.looked)}
        onChange={({ target }) => set({ looked: flag(target.value) })}
      >
        <option value="">{t('filter.any')}</option>
        <option value="yes">{words('looked.yes')}</option>
        <option value="no">{words('looked.no')}</option>
      </SelectField>
      <ChosenDay
        name="due-before"
        label={t('filter.dueBefore')}
        day={search.dueBefore ?? ''}
        optional
        onChoose={(dueBefore) => set({ dueBefore })}
      />
    </div>
  );
}
