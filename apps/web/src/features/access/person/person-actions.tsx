import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay, useSession } from '#web/lib/session.js';
import styles from '../access.module.css';
import { GrantDialog } from './grant-dialog.js';
import { RenewDialog } from './renew-dialog.js';
import { ResetDialog } from './reset-dialog.js';
import { RevokeDialog } from './revoke-dialog.js';
import type { PersonWithHistory } from './use-person.js';

type Opened = 'grant' | 'revoke' | 'renew' | 'reset';

/** What an administrator may do about somebody's access: nothing about the own. */
export function PersonActions({ person, name }: { person: PersonWithHistory; name: string }) {
  const { t } = useTranslation('access');
  const session = useSession();
  const offered = useOffered(person);
  const [opened, setOpened] = useState<Opened>();
  const close = (): void => setOpened(undefined);
  if (person.account === session.account)
    return (
      <Notice tone="info" title={t('own.title')}>
        <p>{t('own.what')}</p>
      </Notice>
    );
  return (
    <>
      <div className={styles.buttons} data-print="no">
        {offered.map((each) => (
          <Button key={each} onClick={() => setOpened(each)}>
            {t(`${each}.open`)}
          </Button>
        ))}
      </div>
      {opened === 'grant' ? <GrantDialog {...{ person, name }} onClose={close} /> : null}
      {opened === 'revoke' ? <RevokeDialog {...{ person, name }} onClose={close} /> : null}
      {opened === 'renew' ? <RenewDialog account={person.account} name={name} onClose={close} /> : null}
      {opened === 'reset' ? <ResetDialog {...{ person, name }} onClose={close} /> : null}
    </>
  );
}

/** Nothing is offered that would be refused. */
function useOffered({ state, email, signsInBy, secondFactor }: PersonWithHistory): readonly Opened[] {
  const may = useMay();
  if (useIsPast()) return [];
  const hasRole = state === 'active' || state === 'future';
  return [
    ...(may('GrantRole') ? ['grant' as const] : []),
    ...(may('RevokeRole') && hasRole ? ['revoke' as const] : []),
    ...(may('RenewInvitation') && email !== null && signsInBy !== 'single-sign-on' ? ['renew' as const] : []),
    ...(may('ResetSecondFactor') && secondFactor ? ['reset' as const] : []),
  ];
}
