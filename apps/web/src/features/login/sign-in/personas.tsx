import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { Trouble } from '#web/components/trouble.js';
import { language } from '#web/lib/language.js';
import { choosePersona, personasQuery } from '#web/lib/personas.js';
import styles from './sign-in.module.css';

/** The demo's cast: choosing somebody is signing in. */
export function Personas({ onChosen }: { onChosen: (account: string) => void }) {
  const { t } = useTranslation('login');
  const { data: personas = [] } = useQuery(personasQuery);
  const [error, setError] = useState<unknown>();
  const choose = (key: string): void => {
    choosePersona(key).then(() => onChosen(key), setError);
  };
  return (
    <Section title={t('personas.title')}>
      <p>{t('personas.what')}</p>
      {error ? <Trouble error={error} /> : null}
      <ul className={styles.cast}>
        {personas.map(({ key, label }) => (
          <li key={key}>
            <Button onClick={() => choose(key)}>{label[language()]}</Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
