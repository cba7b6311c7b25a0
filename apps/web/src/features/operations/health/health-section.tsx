import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Facts } from '#web/components/facts.js';
import { Section } from '#web/components/page.js';
import { Tag } from '#web/components/tag.js';
import styles from '../operations.module.css';
import { useSpan } from '../use-span.js';
import { useHealth, type Health } from './use-health.js';

/** Whether everything the instance needs works. */
export function HealthSection() {
  const { t } = useTranslation('operations');
  const health = useHealth();
  return (
    <Section id="health" title={t('health.title')}>
      <Asked query={health}>{(found) => <Checks health={found} />}</Asked>
    </Section>
  );
}

function Checks({ health }: { health: Health }) {
  const { t } = useTranslation('operations');
  const span = useSpan();
  const isReady = health.status === 'ready';
  return (
    <>
      <p role="status">
        <Tag tone={isReady ? 'good' : 'bad'}>{t(`health.${health.status}`)}</Tag>
      </p>
      <Facts
        facts={[
          [t('health.version'), health.version],
          [t('health.node'), health.node],
          [t('health.uptime'), span(health.uptimeSeconds)],
        ]}
      />
      <ul className={styles.checks}>
        {health.checks.map(({ name, text, ready, reason }) => (
          <li key={name}>
            <Tag tone={ready ? 'good' : 'bad'}>{ready ? t('health.ok') : t('health.notOk')}</Tag> {text}
            {reason === null ? null : <div className={styles.quiet}>{reason}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}
