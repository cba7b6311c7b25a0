import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import styles from './chart.module.css';

interface ChartProps {
  readonly title: string;
  /** What one sees in it, in a sentence: the chart for whoever does not see it. */
  readonly finding: string;
  /** The same data as a table. */
  readonly table: ReactNode;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** A figure with its title, its finding, and the same data as a table one press away. */
export function Chart({ title, finding, table, width, height, children }: ChartProps) {
  const { t } = useTranslation();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong id={`${id}-title`}>{title}</strong>
        <p id={`${id}-finding`} className={styles.finding}>
          {finding}
        </p>
      </figcaption>
      {asTable ? (
        table
      ) : (
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-finding`}
          viewBox={`0 0 ${width} ${height}`}
          className={styles.svg}
        >
          {children}
        </svg>
      )}
      <div data-print="no">
        <Button small look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('table.chart') : t('table.asTable')}
          <span className="visually-hidden">: {title}</span>
        </Button>
      </div>
    </figure>
  );
}
