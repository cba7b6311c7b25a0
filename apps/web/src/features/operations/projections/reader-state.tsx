import { useTranslation } from 'react-i18next';
import { Num } from '#web/components/table.js';
import { Tag, type Tone } from '#web/components/tag.js';
import { count } from '#web/lib/format.js';
import styles from '../operations.module.css';
import { useSpan } from '../use-span.js';
import type { Reaction } from './use-projections.js';

const tones: Readonly<Record<Reaction['state'], Tone>> = {
  running: 'good',
  halted: 'bad',
  rebuilding: 'info',
};

/** Whether a reader of the log is at work, and what stopped it. */
export function ReaderState({ reader }: { reader: Reaction }) {
  const { t } = useTranslation('operations');
  const { state, caughtUp, lastError } = reader;
  const isBehind = state === 'running' && !caughtUp;
  return (
    <td>
      <Tag tone={isBehind ? 'warn' : tones[state]}>{t(isBehind ? 'reader.behind' : `reader.${state}`)}</Tag>
      {lastError === null ? null : (
        <div className={styles.quiet}>{t('reader.lastError', { error: lastError })}</div>
      )}
    </td>
  );
}

/** How far a reader is behind: in places of the log and in time. */
export function ReaderLag({ reader: { lag, lagSeconds } }: { reader: Reaction }) {
  const { t } = useTranslation('operations');
  const span = useSpan();
  return (
    <Num>
      {lag === null ? t('app:unknown') : count(lag)}
      {lagSeconds === null || lagSeconds < 1 ? null : (
        <div className={styles.quiet}>{t('reader.oldest', { span: span(lagSeconds) })}</div>
      )}
    </Num>
  );
}
