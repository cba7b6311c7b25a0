import type { BenchReport } from './figures.js';

type Line = readonly [figure: string, value: string, aside: string];

/** The report as a table for people. */
export function tableOf(report: BenchReport): string {
  const lines = [
    ...appendLines(report),
    ...projectionLines(report),
    ...statusLines(report),
    ...importLines(report),
    ...paintLines(report),
  ];
  const marked = lines.map(([figure, value, aside]) => [figure, value, verdictOn(report, figure), aside]);
  const widths = [0, 1, 2].map((column) => Math.max(...marked.map((line) => line[column]?.length ?? 0)));
  const rows = marked.map(([figure = '', value = '', verdict = '', aside = '']) =>
    `${figure.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${verdict.padEnd(widths[2] ?? 0)}  ${aside}`.trimEnd(),
  );
  return `${[...rows, '', machineLine(report)].join('\n')}\n`;
}

function verdictOn({ aims }: BenchReport, figure: string): string {
  const verdict = aims.find((one) => one.figure === figure);
  return verdict ? `${verdict.met ? 'met' : 'missed'} (${verdict.aim})` : '';
}

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

function appendLines({ append }: BenchReport): readonly Line[] {
  if (!append) return [];
  const { perSecond } = append;
  const rates = (side: keyof typeof perSecond, base: keyof typeof perSecond, at: string) =>
    `${count(perSecond[side][at] ?? NaN)}/s against ${count(perSecond[base][at] ?? NaN)}/s`;
  const lines = (
    name: string,
    ratios: Readonly<Record<string, number>>,
    sides: [keyof typeof perSecond, keyof typeof perSecond],
  ) =>
    Object.entries(ratios).map(([at, ratio]): Line => [
      `append.${name}.${at}`,
      String(ratio),
      rates(...sides, at),
    ]);
  return [
    ...lines('vsInsert', append.vsInsert, ['store', 'insert']),
    ...lines('vsNaiveHeadRow', append.vsNaiveHeadRow, ['store', 'naiveHeadRow']),
    ...lines('decide', append.decide, ['decide', 'insert']),
  ];
}

function projectionLines({ rebuild, projection }: BenchReport): readonly Line[] {
  if (!rebuild || !projection) return [];
  const raw = `against ${count(rebuild.rawReadPerSecond)}/s`;
  const same = rebuild.equalsLive ? 'equal to the live rows' : 'not equal to the live rows, or not compared';
  const whole = `${count(rebuild.eventsPerSecond)} events/s ${raw}; ${count(rebuild.events)} events, ${same}`;
  return [
    ['rebuild.vsRawRead', String(rebuild.vsRawRead), whole],
    ['rebuild.vsPerEvent', String(rebuild.vsPerEvent), `against ${count(rebuild.perEventPerSecond)}/s`],
    ['rebuild.buildingPerSecond', count(rebuild.buildingPerSecond), 'without the comparison and the switch'],
    [
      'projection.vsRawRead',
      String(projection.vsRawRead),
      `${count(projection.eventsPerSecond)} events/s ${raw}`,
    ],
  ];
}

function statusLines({ status }: BenchReport): readonly Line[] {
  if (!status) return [];
  const sizes = `${count(status.largeEvents)} events against ${count(status.smallEvents)}`;
  return [
    ['status.growth', String(status.growth), `the worst below; ${sizes}`],
    ...Object.entries(status.kinds).map(([kind, { growth, smallMs, largeMs }]): Line => [
      `status.kinds.${kind}.growth`,
      String(growth),
      `${largeMs} ms against ${smallMs} ms`,
    ]),
  ];
}

function importLines({ import: frame }: BenchReport): readonly Line[] {
  if (!frame) return [];
  return [
    [
      'import.rowsPerSecond',
      count(frame.rowsPerSecond),
      `${count(frame.rows)} rows, ${frame.fileMiB} MiB, ${frame.seconds} s`,
    ],
    ['import.peakMiB', String(frame.peakMiB), `${frame.peakAboveStartMiB} MiB above the start of the import`],
  ];
}

function paintLines({ paint }: BenchReport): readonly Line[] {
  if (!paint) return [];
  const sizes = `${count(paint.largeChecks)} checks against ${count(paint.smallChecks)}`;
  return [
    ['paint.worstMs', String(paint.worstMs), `the worst below; ${sizes}`],
    ...Object.entries(paint.pages).map(([page, { growth, smallMs, largeMs }]): Line => [
      `paint.pages.${page}.growth`,
      String(growth),
      `${largeMs} ms against ${smallMs} ms`,
    ]),
  ];
}

function machineLine({ machine }: BenchReport): string {
  const { node, cpus, cpuModel, memoryGiB, postgres, server, loadAtStart, loadAtEnd, seconds } = machine;
  return (
    `Node ${node}, PostgreSQL ${postgres} (${server}), ${cpus} × ${cpuModel}, ${memoryGiB} GiB; ` +
    `load ${loadAtStart.join(' ')} at the start, ${loadAtEnd.join(' ')} at the end; ${seconds} s`
  );
}
