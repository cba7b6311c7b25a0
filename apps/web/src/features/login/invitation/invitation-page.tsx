import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import { Page } from '#web/components/page.js';
import { dateTime } from '#web/lib/format.js';
import { useLinkToken } from '../link-token.js';
import { postJson } from '../post-json.js';
import { ChoosePassword } from './choose-password.js';

interface Invited {
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
}

/** Behind an invitation's link: opening it does nothing, choosing a password uses it up. */
export function InvitationPage() {
  const token = useLinkToken();
  return <Invitation key={token} token={token} />;
}

function Invitation({ token }: { token: string }) {
  const { t } = useTranslation('login');
  const [accepted, setAccepted] = useState(false);
  const invited = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => postJson<Invited>('/api/invitation/show', { token }),
    staleTime: Infinity,
    retry: false,
    enabled: !accepted,
  });
  if (accepted)
    return (
      <Page title={t('invitation.title')}>
        <Notice tone="good" title={t('invitation.done')} announced>
          <p>{t('invitation.doneWhat')}</p>
        </Notice>
        <div>
          <LinkButton to="/sign-in" look="primary">
            {t('title')}
          </LinkButton>
        </div>
      </Page>
    );
  return (
    <Page title={t('invitation.title')}>
      <Asked query={invited}>
        {({ name, email, expiresAt }) => (
          <>
            <p>{t('invitation.what', { name, email, until: dateTime(expiresAt) })}</p>
            <ChoosePassword
              submit={t('invitation.submit')}
              send={(password) => postJson('/api/invitation/accept', { token, password })}
              onDone={() => setAccepted(true)}
            />
          </>
        )}
      </Asked>
    </Page>
  );
}
