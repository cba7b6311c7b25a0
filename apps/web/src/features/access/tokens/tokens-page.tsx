import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdministrationNav } from '#web/components/administration-nav.js';
import { Asked } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Page } from '#web/components/page.js';
import { SelectField } from '#web/components/text-field.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import styles from '../access.module.css';
import { Paging } from '../paging.js';
import { IssueTokenDialog } from './issue-token-dialog.js';
import { RevokeTokenDialog } from './revoke-token-dialog.js';
import { TOKEN_STATES, type TokenState } from './tokens-search.js';
import { TokensTable } from './tokens-table.js';
import { useTokens, type Token } from './use-tokens.js';

/** The tokens by which machines ask. */
export function TokensPage() {
  // Its dialogs need the second: were it still to come when one opens, the page would make way for it.
  const { t } = useTranslation(['access/tokens', 'access']);
  const search = useSearch({ from: '/administration/tokens' });
  const tokens = useTokens(search);
  const may = useMay();
  const isPast = useIsPast();
  const [issuing, setIssuing] = useState(false);
  const [revoked, setRevoked] = useState<Token>();
  const issue =
    may('IssueToken') && !isPast ? (
      <Button look="primary" onClick={() => setIssuing(true)}>
        {t('issue.open')}
      </Button>
    ) : null;
  return (
    <Page title={t('title')} lead={t('lead')} actions={issue}>
      <AdministrationNav />
      <StateFilter state={search.state} />
      <Asked query={tokens}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={search.state === undefined ? t('none') : t('noMatch')} />
          ) : (
            <>
              <TokensTable tokens={items} onRevoke={may('RevokeToken') && !isPast ? setRevoked : undefined} />
              <Paging search={search} next={nextCursor} />
            </>
          )
        }
      </Asked>
      {issuing ? <IssueTokenDialog onClose={() => setIssuing(false)} /> : null}
      {revoked ? <RevokeTokenDialog token={revoked} onClose={() => setRevoked(undefined)} /> : null}
    </Page>
  );
}

function StateFilter({ state }: { state: TokenState | undefined }) {
  const { t } = useTranslation('access/tokens');
  const navigate = useNavigate({ from: '/administration/tokens' });
  return (
    <div className={styles.filters} data-print="no">
      <SelectField
        name="filter-state"
        label={t('column.state')}
        value={state ?? ''}
        onChange={({ target }) =>
          void navigate({
            search: ({ asOf, knownOn }) => ({
              asOf,
              knownOn,
              state: TOKEN_STATES.find((each) => each === target.value),
            }),
          })
        }
      >
        <option value="">{t('all')}</option>
        {TOKEN_STATES.map((each) => (
          <option key={each} value={each}>
            {t(`state.${each}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
