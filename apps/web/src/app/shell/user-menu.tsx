import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#web/components/button.js';
import { Dialog } from '#web/components/dialog.js';
import { Notice } from '#web/components/notice.js';
import { SelectField } from '#web/components/text-field.js';
import { forgetAllDrafts } from '#web/lib/drafts.js';
import { leaveForSignIn } from '#web/lib/leave.js';
import { chooseDensity, chooseTheme, DENSITIES, densityNow, THEMES, themeNow } from '#web/lib/look.js';
import type { Density, Theme } from '#web/lib/look.js';
import { leavePersona } from '#web/lib/personas.js';
import { askJson, type Session } from '#web/lib/session.js';
import { tidyUnsent, unsentNow } from '#web/lib/unsent.js';
import styles from './shell.module.css';

/** Who one is, how the page looks to one, and the way out. */
export function UserMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const role = session.role ? t(`role.${session.role}`) : t('role.none');
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {session.name ?? session.account}
        {session.name === role ? null : <span className={styles.who}>{role}</span>}
      </Button>
      {open ? (
        <Dialog title={session.name ?? session.account ?? ''} onClose={() => setOpen(false)}>
          <Settings session={session} onDone={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function Settings({ session, onDone }: { session: Session; onDone: () => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(0);
  const signOut = async (): Promise<void> => {
    if (session.mode !== 'production') await leavePersona();
    await askJson('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined);
    forgetAllDrafts();
    await tidyUnsent();
    leaveForSignIn();
  };
  return (
    <div className={styles.shell}>
      <SelectField
        label={t('look.theme')}
        defaultValue={themeNow()}
        onChange={(event) => chooseTheme(event.target.value as Theme)}
        short
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {t(`look.${theme}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('look.density')}
        defaultValue={densityNow()}
        onChange={(event) => chooseDensity(event.target.value as Density)}
        short
      >
        {DENSITIES.map((density) => (
          <option key={density} value={density}>
            {t(`look.${density}`)}
          </option>
        ))}
      </SelectField>
      <p>
        <LinkButton to="/account" look="quiet">
          {t('user.security')}
        </LinkButton>
      </p>
      {left === 0 ? (
        <p>
          <Button onClick={() => (unsentNow() > 0 ? setLeft(unsentNow()) : void signOut())}>
            {t('user.signOut')}
          </Button>
        </p>
      ) : (
        <Notice tone="warn" announced>
          <p>{t('user.unsent', { count: left })}</p>
          <Button onClick={onDone}>{t('user.stay')}</Button>{' '}
          <Button look="danger" onClick={() => void signOut()}>
            {t('user.signOutAnyway')}
          </Button>
        </Notice>
      )}
    </div>
  );
}
