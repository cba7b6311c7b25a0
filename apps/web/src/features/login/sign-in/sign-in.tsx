import { useState } from 'react';
import type { Session } from '#web/lib/session.js';
import { CodeForm } from './code-form.js';
import { PasswordForm } from './password-form.js';
import { Personas } from './personas.js';
import { SignOn } from './sign-on.js';

interface SignInProps {
  readonly mode: Session['mode'];
  /** Where to begin single sign-on; none when there is no provider, or none is wanted here. */
  readonly signOnUrl: string | null;
  readonly next?: string;
  readonly onSignedIn: (account: string | null) => void;
}

/** The ways in: single sign-on, a password with its second factor, and in the demo its cast. */
export function SignIn({ mode, signOnUrl, next, onSignedIn }: SignInProps) {
  const [needsCode, setNeedsCode] = useState(false);
  if (needsCode) return <CodeForm onVerified={onSignedIn} onRestart={() => setNeedsCode(false)} />;
  return (
    <>
      {mode === 'production' ? null : <Personas onChosen={onSignedIn} />}
      {signOnUrl ? <SignOn url={signOnUrl} next={next ?? '/'} /> : null}
      {mode === 'demo' ? null : (
        <PasswordForm onSignedIn={(code) => (code ? setNeedsCode(true) : onSignedIn(null))} />
      )}
    </>
  );
}
