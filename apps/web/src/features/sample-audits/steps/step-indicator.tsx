import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { classNames } from '#web/lib/class-names.js';
import { STEPS, type Step } from './round-steps.js';
import styles from './step-indicator.module.css';

interface StepIndicatorProps {
  readonly current: Step;
  readonly done: readonly Step[];
  /** Chosen on this machine, and not recorded yet. */
  readonly chosen?: readonly Step[];
  /** The round; without it only the plan is there to be made. */
  readonly id?: string;
}

/** Where one is on the way from the plan to the requests. Steps that lie behind can be looked at again. */
export function StepIndicator({ current, done, chosen = [], id }: StepIndicatorProps) {
  const { t } = useTranslation('sample-audits');
  return (
    <nav aria-label={t('steps.label')} data-print="no">
      <p className={styles.where}>
        {t('steps.where', { step: STEPS.indexOf(current) + 1, of: STEPS.length })}
      </p>
      <ol className={styles.steps}>
        {STEPS.map((step, index) => {
          const isDone = done.includes(step) && step !== current;
          const isChosen = chosen.includes(step) && step !== current;
          return (
            <li
              key={step}
              className={classNames(styles.step, isDone && styles.done, step === current && styles.current)}
              {...(step === current ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles.mark} aria-hidden="true">
                {isDone ? '✓' : index + 1}
              </span>
              <StepName step={step} id={isDone || isChosen ? id : undefined} />
              {isDone ? <span className="visually-hidden">({t('steps.done')})</span> : null}
              {isChosen ? <small>({t('steps.chosen')})</small> : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function StepName({ step, id }: { step: Step; id: string | undefined }) {
  const { t } = useTranslation('sample-audits');
  const name = t(`steps.${step}`);
  if (id === undefined) return <span>{name}</span>;
  if (step === 'plan')
    return (
      <Link to="/audit-rounds/$id" params={{ id }}>
        {name}
      </Link>
    );
  return (
    <Link to="/audit-rounds/$id/draw" params={{ id }} search={{ step }}>
      {name}
    </Link>
  );
}
