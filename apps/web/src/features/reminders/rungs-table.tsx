import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import type { LadderStep } from './ladder.js';
import styles from './reminders.module.css';
import { useReminderWords } from './use-reminder-words.js';

interface RungsTableProps {
  readonly steps: readonly LadderStep[];
  readonly caption: string;
  /** The rung that is spoken of. */
  readonly current?: string;
}

/** The rungs of a ladder from below. */
export function RungsTable({ steps, caption, current }: RungsTableProps) {
  const { t } = useTranslation('reminders');
  const words = useReminderWords();
  if (steps.length === 0) return <p>{t('noSteps')}</p>;
  return (
    <Table caption={caption} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('column.step')}</th>
          <th scope="col">{t('column.when')}</th>
          <th scope="col">{t('column.recipient')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.step} {...(step.step === current ? { 'aria-current': 'true' } : {})}>
            <th scope="row">
              {words.step(step.step)}
              {step.step === current ? <div className={styles.quiet}>{t('thisStep')}</div> : null}
            </th>
            <td>{words.rule(step)}</td>
            <td>{t(`duty.${step.to}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
