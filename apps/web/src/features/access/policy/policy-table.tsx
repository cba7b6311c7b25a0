import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import { useSession } from '#web/lib/session.js';
import styles from '../access.module.css';
import { ROLES } from '../roles.js';
import type { PolicyRow } from './use-policy.js';

/** A room's rows, a column a role. */
export function PolicyTable({ room, rows }: { room: string; rows: readonly PolicyRow[] }) {
  const { t } = useTranslation(['access/policy', 'access/rows']);
  const session = useSession();
  return (
    <div className={styles.policy}>
      <Table caption={t(`access/rows:room.${room}`, { defaultValue: room })} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('kindHead')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {t(`app:role.${role}`)}
                {role === session.role ? ` (${t('own')})` : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {t(`access/rows:row.${row.name}`, { defaultValue: row.name })}
                <div className={styles.quiet}>
                  <code>{row.name}</code>
                </div>
              </th>
              <td>{t(`kind.${row.kind}`)}</td>
              {ROLES.map((role) => (
                <td key={role}>
                  <Scope scope={row.allow[role]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Scope({ scope }: { scope: PolicyRow['allow'][string] | undefined }) {
  const { t } = useTranslation('access/policy');
  if (scope !== undefined) return t(`scope.${scope}`);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('scope.none')}</span>
    </>
  );
}
