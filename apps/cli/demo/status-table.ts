import { formatDate } from '#platform/calendar';

/** As much of the status as the table shows. */
export interface ShownStatus {
  readonly asOf: string;
  readonly knownOn: string;
  readonly regions: readonly {
    readonly region: string;
    readonly sampled: number | null;
    readonly open: number;
    readonly closed: number;
    readonly openBy: Readonly<Record<string, number>>;
    readonly overdue: number;
    readonly oldestOpen: string | null;
    readonly reported: string;
    readonly complianceAtAnalysis: Readonly<Record<string, unknown>>;
  }[];
}

const WAITS: readonly (readonly [string, string])[] = [
  ['awaitingAnswer', 'awaiting answer'],
  ['awaitingAssessment', 'awaiting assessment'],
  ['underInvestigation', 'under investigation'],
  ['transferOffered', 'transfer offered'],
  ['awaitingRetrospectiveConsent', 'awaiting retrospective consent'],
  ['awaitingVerification', 'awaiting verification'],
  ['awaitingDataHandling', 'awaiting data handling decision'],
];

const REPORTED: Readonly<Record<string, string>> = {
  'no-errors-found': 'no errors found, n not given',
  'no-outstanding-items-reported': 'no outstanding items reported',
  'errors-found': 'errors found',
  'items-reported': '',
  'not-mentioned': 'not mentioned',
};

/** The status as a table of text for a terminal. */
export function statusTable(status: ShownStatus): string {
  const rows = status.regions.map((region) => [
    region.region,
    region.sampled === null ? 'n unknown' : String(region.sampled),
    String(region.open),
    String(region.closed),
    String(region.overdue),
    region.oldestOpen ?? '–',
    rate(region.complianceAtAnalysis),
    [waits(region.openBy), said(region.reported, region.sampled)].filter((text) => text !== '').join('; '),
  ]);
  const head = [
    'Region',
    'Sampled',
    'Open',
    'Closed',
    'Overdue',
    'Oldest open',
    'Nonconforming',
    'Waiting for',
  ];
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const title = `Consent status as of ${formatDate(status.asOf, 'en')}, as known on ${formatDate(status.knownOn, 'en')}`;
  return [
    title,
    '',
    line(head),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
  ].join('\n');
}

function waits(openBy: Readonly<Record<string, number>>): string {
  return WAITS.filter(([state]) => (openBy[state] ?? 0) > 0)
    .map(([state, words]) => `${openBy[state]} ${words}`)
    .join(', ');
}

function said(reported: string, sampled: number | null): string {
  if (reported === 'no-errors-found' && sampled !== null) return 'no errors found';
  return REPORTED[reported] ?? reported;
}

function rate(compliance: Readonly<Record<string, unknown>>): string {
  if (typeof compliance['unavailable'] === 'string') return 'no rate';
  const { rate: share, interval } = compliance as {
    rate: number;
    interval: { lower: number; upper: number };
  };
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  return `${percent(share)} (${percent(interval.lower)}–${percent(interval.upper)})`;
}
