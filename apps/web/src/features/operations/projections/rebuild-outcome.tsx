import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { count } from '#web/lib/format.js';
import { useNameOf } from '../use-name-of.js';
import { useSpan } from '../use-span.js';
import { useRebuildRun } from './use-rebuild-run.js';

const tones = { done: 'good', failed: 'bad', cancelled: 'info' } as const;

/** How the rebuild that was asked for on this page ended. */
export function RebuildOutcome({ name }: { name: string }) {
  const { t } = useTranslation('operations');
  const { data: run } = useRebuildRun(name);
  const shown = useNameOf()('projection', name);
  const span = useSpan();
  if (!run || run.state === 'waiting' || run.state === 'running') return null;
  return (
    <Notice tone={tones[run.state]} title={t(`outcome.${run.state}`, { name: shown })} announced>
      {run.state === 'done' ? (
        <p>{t('outcome.figures', { events: count(run.events), span: span(run.seconds ?? 0) })}</p>
      ) : null}
      {run.trouble === null ? null : <p>{run.trouble}</p>}
      {run.warning === null ? null : <p>{run.warning}</p>}
    </Notice>
  );
}
