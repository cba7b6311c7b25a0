import type { ReactNode } from 'react';
import { scaleLinear, scaleTime } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { count, shortDate } from '#web/lib/format.js';
import { Table, Num, NumHead } from '#web/components/table.js';
import { Chart } from './chart.js';
import styles from './chart.module.css';

/** How many were open, and how many of them overdue, on a day. */
export interface OpenOn {
  readonly day: string;
  readonly open: number;
  readonly overdue: number;
}

interface Words {
  readonly title: string;
  readonly finding: string;
  readonly day: string;
  readonly open: string;
  readonly overdue: string;
}

interface OpenOverTimeProps {
  readonly points: readonly OpenOn[];
  /** The highest count of all charts beside this one, so that they can be compared. */
  readonly highest: number;
  readonly words: Words;
}

const WIDTH = 280;
const HEIGHT = 120;
const edge = { left: 24, right: 62, top: 10, bottom: 20 };
const at = ({ day }: OpenOn): Date => new Date(`${day}T00:00:00Z`);

/** Open items over time: one of several small charts on one scale. Lines are named where they end, not in a legend. */
export function OpenOverTime({ points, highest, words }: OpenOverTimeProps) {
  const table = <PointsTable points={points} words={words} />;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const x = scaleTime([at(first), at(last)], [edge.left, WIDTH - edge.right]);
  const y = scaleLinear([0, Math.max(highest, 1)], [HEIGHT - edge.bottom, edge.top]);
  const step = (value: (point: OpenOn) => number) =>
    line<OpenOn>(
      (point) => x(at(point)),
      (point) => y(value(point)),
    ).curve(curveStepAfter)([...points]) ?? '';
  const filled = area<OpenOn>(
    (point) => x(at(point)),
    y(0),
    (point) => y(point.open),
  ).curve(curveStepAfter);
  // Two names on one spot could not be read.
  const apart = Math.abs(y(last.open) - y(last.overdue)) < 12;
  return (
    <Chart title={words.title} finding={words.finding} table={table} width={WIDTH} height={HEIGHT}>
      <path d={filled([...points]) ?? ''} className={styles.area} />
      <line x1={edge.left} x2={WIDTH - edge.right} y1={y(0)} y2={y(0)} className={styles.axis} />
      <path d={step((point) => point.open)} className={styles.open} />
      <path d={step((point) => point.overdue)} className={styles.overdue} />
      <text x={WIDTH - edge.right + 4} y={y(last.open) + (apart ? -2 : 4)}>
        {count(last.open)} {words.open}
      </text>
      <text x={WIDTH - edge.right + 4} y={y(last.overdue) + (apart ? 10 : 4)}>
        {count(last.overdue)} {words.overdue}
      </text>
      <text x={edge.left - 4} y={y(y.domain()[1]!) + 4} textAnchor="end">
        {count(y.domain()[1]!)}
      </text>
      <text x={edge.left - 4} y={y(0) + 4} textAnchor="end">
        0
      </text>
      <text x={edge.left} y={HEIGHT - 4}>
        {shortDate(first.day)}
      </text>
      <text x={WIDTH - edge.right} y={HEIGHT - 4} textAnchor="end">
        {shortDate(last.day)}
      </text>
    </Chart>
  );
}

function PointsTable({ points, words }: Pick<OpenOverTimeProps, 'points' | 'words'>) {
  return (
    <Table caption={words.title} quietCaption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <NumHead>{words.open}</NumHead>
          <NumHead>{words.overdue}</NumHead>
        </tr>
      </thead>
      <tbody>
        {points.map(({ day, open, overdue }) => (
          <tr key={day}>
            <th scope="row">{shortDate(day)}</th>
            <Num>{count(open)}</Num>
            <Num>{count(overdue)}</Num>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Small charts beside each other. */
export function Multiples({ children }: { children: ReactNode }) {
  return <div className={styles.multiples}>{children}</div>;
}
