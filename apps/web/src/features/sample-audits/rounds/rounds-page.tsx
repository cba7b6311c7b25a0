import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Page } from '#web/components/page.js';
import { SelectField } from '#web/components/text-field.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay, useSession } from '#web/lib/session.js';
import { STATUSES, type RoundStatus } from '../round.js';
import { NoRounds } from './no-rounds.js';
import { RoundsTable } from './rounds-table.js';
import { useRounds } from './use-rounds.js';

/** The rounds one may read, and the way to plan another. */
export function RoundsPage() {
  const { t } = useTranslation(['sample-audits/rounds', 'sample-audits']);
  const search = useSearch({ from: '/audit-rounds' });
  const navigate = useNavigate({ from: '/audit-rounds' });
  const rounds = useRounds(search);
  const { region } = useSession();
  const isPast = useIsPast();
  const mayPlan = useMay()('PlanRound') && !isPast;
  return (
    <Page
      title={t('title')}
      lead={region === null ? t('lead') : t('leadOwn')}
      actions={
        mayPlan ? (
          <LinkButton look="primary" to="/audit-rounds/new">
            {t('plan')}
          </LinkButton>
        ) : undefined
      }
    >
      <SelectField
        name="status"
        label={t('status')}
        short
        value={search.status ?? ''}
        onChange={({ target }) => {
          const status = target.value as RoundStatus | '';
          void navigate({
            search: (before) => ({ ...before, status: status || undefined, cursor: undefined }),
          });
        }}
      >
        <option value="">{t('all')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`sample-audits:status.${status}`)}
          </option>
        ))}
      </SelectField>
      <Asked query={rounds}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <NoRounds filtered={search.status !== undefined} mayPlan={mayPlan} />
          ) : (
            <>
              <RoundsTable rounds={items} />
              <Pages cursor={search.cursor} next={nextCursor} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}

function Pages({ cursor, next }: { cursor: string | undefined; next: string | null }) {
  const { t } = useTranslation(['sample-audits/rounds', 'sample-audits']);
  if (cursor === undefined && next === null) return null;
  return (
    <nav aria-label={t('pages')} data-print="no">
      {cursor === undefined ? null : (
        <LinkButton small to="/audit-rounds" search={(before: object) => ({ ...before, cursor: undefined })}>
          {t('first')}
        </LinkButton>
      )}{' '}
      {next === null ? null : (
        <LinkButton small to="/audit-rounds" search={(before: object) => ({ ...before, cursor: next })}>
          {t('app:table.next')}
        </LinkButton>
      )}
    </nav>
  );
}
