import { useTranslation } from 'react-i18next';
import { dateTime, longDate } from '#web/lib/format.js';
import styles from '../access.module.css';
import { told } from '../told.js';
import { useRoleName } from '../use-role-name.js';
import type { Decision } from './use-person.js';

/** Every decision about somebody's access, the newest first. */
export function Decisions({ history }: { history: readonly Decision[] }) {
  const { t } = useTranslation('access');
  if (history.length === 0) return <p>{t('decision.none')}</p>;
  return (
    <ol className={styles.history}>
      {history.map((decision) => (
        <li key={decision.revision}>
          <One decision={decision} />
        </li>
      ))}
    </ol>
  );
}

/** What happened, in the words of the page; giving a role names the role besides. */
const HAPPENED = {
  RoleRevoked: 'revoked',
  InvitationRenewalRequested: 'requested',
  InvitationRenewed: 'renewed',
  SecondFactorReset: 'reset',
} as const;

function One({ decision }: { decision: Decision }) {
  const { t } = useTranslation('access');
  const roleName = useRoleName();
  const { type, role, region, from, until, by, recordedAt, reason } = decision;
  const isOfRole = type === 'RoleGranted' || type === 'RoleRevoked';
  const days = until === null ? 'from' : 'fromTo';
  return (
    <>
      <p>
        <strong>
          {type === 'RoleGranted'
            ? t('decision.granted', { role: roleName(role, region) })
            : t(`decision.${HAPPENED[type]}`)}
        </strong>
        {isOfRole
          ? ` ${t(`decision.${days}`, { from: longDate(from), until: until ? longDate(until) : '' })}`
          : null}
      </p>
      {type === 'InvitationRenewed' || type === 'InvitationRenewalRequested' ? null : (
        <p>{t('decision.because', { reason: told(reason) ?? t('erased') })}</p>
      )}
      <p className={styles.quiet}>
        {t('decision.by', { who: by.name ?? decider(by.account, t), when: dateTime(recordedAt) })}
      </p>
    </>
  );
}

const decider = (account: string, t: (key: string) => string): string =>
  account === 'single-sign-on' ? t('decision.singleSignOn') : account;
