import { useTranslation } from 'react-i18next';
import { Chart } from '#web/components/charts/chart.js';
import { count } from '#web/lib/format.js';
import styles from './progress-bars.module.css';
import { ProgressTable } from './progress-table.js';
import type { Progress, RegionProgress } from './round-progress.js';

interface ProgressBarsProps {
  readonly round: string;
  readonly progress: readonly RegionProgress[];
  readonly total: Progress;
  readonly nameOf: (region: string) => string;
}

const WIDTH = 640;
const ROW = 34;
const NAME = 170;
const BAR = WIDTH - NAME - 40;
const PARTS = ['closed', 'underWay', 'awaitingAnswer'] as const;

/** How far each region has come, as bars on one scale: closed, under way, still waiting for an answer. */
export function ProgressBars({ round, progress, total, nameOf }: ProgressBarsProps) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const highest = Math.max(1, ...progress.map(({ opened }) => opened));
  return (
    <div className={styles.chart}>
      <Chart
        title={t('progress.chart')}
        finding={t('progress.finding', {
          closed: count(total.closed),
          opened: count(total.opened),
          waiting: count(total.awaitingAnswer),
        })}
        table={<ProgressTable round={round} progress={progress} total={total} nameOf={nameOf} />}
        width={WIDTH}
        height={progress.length * ROW + 26}
      >
        <Legend />
        {progress.map((line, row) => {
          const y = 26 + row * ROW;
          const starts = startsOf(line);
          return (
            <g key={line.region}>
              <text x={NAME - 8} y={y + 17} textAnchor="end">
                {nameOf(line.region)}
              </text>
              {PARTS.map((part, index) =>
                line[part] === 0 ? null : (
                  <rect
                    key={part}
                    className={styles[part]}
                    x={NAME + (BAR * (starts[index] ?? 0)) / highest}
                    y={y + 3}
                    width={(BAR * line[part]) / highest}
                    height={20}
                  />
                ),
              )}
              <text x={NAME + (BAR * line.opened) / highest + 6} y={y + 17}>
                {count(line.opened)}
              </text>
            </g>
          );
        })}
      </Chart>
    </div>
  );
}

const startsOf = ({ closed, underWay }: RegionProgress): readonly number[] => [0, closed, closed + underWay];

function Legend() {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  return PARTS.map((part, index) => (
    <g key={part}>
      <rect className={styles[part]} x={NAME + index * 150} y={2} width={14} height={12} />
      <text x={NAME + 20 + index * 150} y={13}>
        {t(`progress.${part}`)}
      </text>
    </g>
  ));
}
