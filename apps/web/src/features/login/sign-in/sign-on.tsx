import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Trouble } from '#web/components/trouble.js';
import { postJson } from '../post-json.js';

/** Single sign-on: the provider asks who one is and sends one back to where one wanted to go. */
export function SignOn({ url, next }: { url: string; next: string }) {
  const { t } = useTranslation('login');
  const [error, setError] = useState<unknown>();
  const begin = (): void => {
    postJson<{ url: string }>(url, { returnTo: next }).then(
      (answer) => window.location.assign(answer.url),
      setError,
    );
  };
  return (
    <div>
      {error ? <Trouble error={error} /> : null}
      <Button look="primary" onClick={begin}>
        {t('signOn')}
      </Button>
    </div>
  );
}
