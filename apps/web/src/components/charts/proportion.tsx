import { scaleLinear } from 'd3-scale';
import { percent } from '#web/lib/format.js';
import { Chart } from './chart.js';
import styles from './chart.module.css';
import type { ReactNode } from 'react';

/** A share with its interval. */
export interface Share {
  readonly name: string;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

interface ProportionProps {
  readonly title: string;
  readonly finding: string;
  readonly table: ReactNode;
  readonly shares: readonly Share[];
}

const WIDTH = 560;
const ROW = 30;
const edge = { left: 150, right: 150, top: 8, bottom: 22 };

/** Shares as points with their intervals, on one axis from 0 to 100 per cent. */
export function Proportions({ title, finding, table, shares }: ProportionProps) {
  const height = edge.top + shares.length * ROW + edge.bottom;
  const x = scaleLinear([0, 1], [edge.left, WIDTH - edge.right]);
  return (
    <Chart title={title} finding={finding} table={table} width={WIDTH} height={height}>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={edge.top} y2={height - edge.bottom} className={styles.grid} />
          <text x={x(tick)} y={height - 6} textAnchor="middle">
            {percent(tick, 0)}
          </text>
        </g>
      ))}
      {shares.map(({ name, rate, lower, upper }, row) => {
        const y = edge.top + row * ROW + ROW / 2;
        return (
          <g key={name}>
            <text x={edge.left - 8} y={y + 4} textAnchor="end">
              {name}
            </text>
            <line x1={x(lower)} x2={x(upper)} y1={y} y2={y} className={styles.open} />
            <circle cx={x(rate)} cy={y} r={5} className={styles.area} stroke="currentColor" />
            <text x={WIDTH - edge.right + 8} y={y + 4}>
              {percent(rate)} ({percent(lower)}–{percent(upper)})
            </text>
          </g>
        );
      })}
    </Chart>
  );
}
