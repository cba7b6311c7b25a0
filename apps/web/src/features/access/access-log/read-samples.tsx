import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from '../access.module.css';

const AT_FIRST = 3;

/** The samples of one read; of a long list the first few until more are asked for. */
export function ReadSamples({ samples }: { samples: readonly string[] }) {
  const { t } = useTranslation('access');
  const rest = samples.slice(AT_FIRST);
  return (
    <>
      <Samples samples={samples.slice(0, AT_FIRST)} />
      {rest.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>{t('accessLog.more', { count: rest.length })}</summary>
          <Samples samples={rest} />
        </details>
      )}
    </>
  );
}

function Samples({ samples }: { samples: readonly string[] }) {
  return (
    <ul className={styles.samples}>
      {samples.map((sample) => (
        <li key={sample}>
          <Link to="/administration/access-log" search={{ sample }}>
            {sample}
          </Link>
        </li>
      ))}
    </ul>
  );
}
