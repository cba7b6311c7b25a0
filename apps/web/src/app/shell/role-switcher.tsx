import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { language } from '#web/lib/language.js';
import { choosePersona, personasQuery } from '#web/lib/personas.js';
import { say } from '#web/lib/toasts.js';
import styles from './shell.module.css';

/** Becomes somebody else of the demo's cast. Exists in the demo only; the server knows no such thing elsewhere. */
export function RoleSwitcher({ account }: { account: string | null }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: personas = [] } = useQuery(personasQuery);
  const become = async (key: string): Promise<void> => {
    await choosePersona(key);
    await queries.resetQueries();
    await navigate({ to: '/consent-status' });
    say(t('demo.now', { who: personas.find((persona) => persona.key === key)?.label[language()] ?? key }));
  };
  return (
    <label>
      {t('demo.switch')}{' '}
      <select
        className={styles.select}
        value={account ?? ''}
        onChange={(event) => void become(event.target.value)}
      >
        {personas.map(({ key, label }) => (
          <option key={key} value={key}>
            {label[language()]}
          </option>
        ))}
      </select>
    </label>
  );
}
