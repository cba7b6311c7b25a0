import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { sessionQuery, type Session } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { CodeForm } from '../sign-in/code-form.js';
import { postJson } from '../post-json.js';
import { Enrolment, type Enrolled } from './enrolment.js';
import { PasswordGate } from './password-gate.js';

/** Turns the second factor on, with its backup codes, or off where the role lets one. */
export function SecondFactorSection({ state }: { state: Session['secondFactor'] }) {
  const { t } = useTranslation('login');
  const queries = useQueryClient();
  const [enrolled, setEnrolled] = useState<Enrolled>();
  const refresh = (said: string): void => {
    setEnrolled(undefined);
    say(said);
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  if (enrolled)
    return (
      <>
        <Enrolment enrolled={enrolled} />
        <CodeForm onVerified={() => refresh(t('factor.isOn'))} />
      </>
    );
  if (state === 'on')
    return (
      <>
        <Notice tone="good" title={t('factor.isOn')} />
        <PasswordGate
          submit={t('factor.remove')}
          send={async (password) => {
            await postJson('/api/auth/second-factor/remove', { password });
            refresh(t('factor.isOff'));
          }}
        />
      </>
    );
  return (
    <>
      <Notice
        tone={state === 'required' ? 'warn' : 'info'}
        title={state === 'required' ? t('factor.required') : t('factor.isOff')}
      >
        <p>{t('factor.what')}</p>
      </Notice>
      <PasswordGate
        submit={t('factor.enrol')}
        send={async (password) =>
          setEnrolled(await postJson<Enrolled>('/api/auth/second-factor/enrol', { password }))
        }
      />
    </>
  );
}
