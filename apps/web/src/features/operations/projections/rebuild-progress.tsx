import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { count, percent } from '#web/lib/format.js';
import { serverComplaints } from '#web/lib/complaints.js';
import styles from '../operations.module.css';
import { share } from '../span.js';
import { useNameOf } from '../use-name-of.js';
import { useCancelRebuild } from './use-rebuild.js';
import type { RebuildRun } from './use-rebuild-run.js';

/** How far a rebuild has come, and the way out of it. */
export function RebuildProgress({ run, mayCancel }: { run: RebuildRun; mayCancel: boolean }) {
  const { t } = useTranslation('operations');
  const name = useNameOf()('projection', run.projection);
  const cancel = useCancelRebuild();
  const done = share(run.done, run.total);
  const [trouble] = serverComplaints(cancel.error, t);
  const words =
    run.state === 'waiting'
      ? t('rebuild.waiting')
      : t(`rebuild.${run.phase ?? 'building'}`, { events: count(run.events) });
  return (
    <div className={styles.progress}>
      <progress
        aria-label={t('rebuild.progress', { name })}
        max={1}
        {...(done === undefined ? {} : { value: done })}
      />
      <span>
        {words}
        {done === undefined ? '' : ` · ${percent(done, 0)}`}
      </span>
      {run.cancelAsked ? <span>{t('rebuild.cancelAsked')}</span> : null}
      {trouble ? <span role="alert">{trouble.message}</span> : null}
      {mayCancel && !run.cancelAsked ? (
        <div>
          <Button small busy={cancel.isPending} onClick={() => cancel.mutate({ name: run.projection })}>
            {t('rebuild.cancel')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
