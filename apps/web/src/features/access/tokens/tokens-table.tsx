import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Table } from '#web/components/table.js';
import { Tag, type Tone } from '#web/components/tag.js';
import { dateTime } from '#web/lib/format.js';
import styles from '../access.module.css';
import { told } from '../told.js';
import { useAccountNames } from '../use-account-names.js';
import { useRoleName } from '../use-role-name.js';
import type { TokenState } from './tokens-search.js';
import type { Token } from './use-tokens.js';

const tones: Readonly<Record<TokenState, Tone>> = { active: 'good', expired: 'neutral', revoked: 'bad' };

interface TokensTableProps {
  readonly tokens: readonly Token[];
  /** Given when the reader may revoke. */
  readonly onRevoke: ((token: Token) => void) | undefined;
}

/** Tokens: what they are for, what they open, until when. */
export function TokensTable({ tokens, onRevoke }: TokensTableProps) {
  const { t } = useTranslation('access/tokens');
  return (
    <Table caption={t('title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('column.label')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.as')}</th>
          <th scope="col">{t('column.rows')}</th>
          <th scope="col">{t('column.expires')}</th>
          {onRevoke ? <th scope="col">{t('column.action')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <Line key={token.id} token={token} onRevoke={onRevoke} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ token, onRevoke }: { token: Token } & Pick<TokensTableProps, 'onRevoke'>) {
  const { t } = useTranslation(['access/tokens', 'access/rows', 'access']);
  const roleName = useRoleName();
  const nameOf = useAccountNames();
  const { state, account, role, region, rows, issuedAt, expiresAt, revokedAt } = token;
  const label = told(token.label) ?? t('access:erased');
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </td>
      <td>
        {roleName(role, region)}
        <div className={styles.quiet}>
          {t('issuedBy', { who: nameOf(account), when: dateTime(issuedAt) })}
        </div>
      </td>
      <td>
        <details>
          <summary className={styles.summary}>{t('rowCount', { count: rows.length })}</summary>
          <ul className={styles.plain}>
            {rows.map((row) => (
              <li key={row}>{t(`access/rows:row.${row}`, { defaultValue: row })}</li>
            ))}
          </ul>
        </details>
      </td>
      <td>{revokedAt === null ? dateTime(expiresAt) : t('revokedAt', { when: dateTime(revokedAt) })}</td>
      {onRevoke ? (
        <td>
          {state === 'active' ? (
            <Button small onClick={() => onRevoke(token)}>
              {t('revoke.open')}
              <span className="visually-hidden"> {label}</span>
            </Button>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
