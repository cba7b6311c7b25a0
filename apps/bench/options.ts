import { parseArgs } from 'node:util';

/** The parts of the bench, in the order in which they run. */
export const SECTIONS = ['append', 'rebuild', 'status', 'import', 'paint'] as const;
export type Section = (typeof SECTIONS)[number];

export interface BenchOptions {
  readonly only: ReadonlySet<Section>;
  readonly events: number;
  readonly rows: number;
  readonly rounds: number;
  readonly checks: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** The command line asks for something the bench does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run bench -- [options]

Measures the store, the projections, the status, the frame import and the pages against baselines of the same run. Runs on an
embedded PostgreSQL of its own, removed at the end, or on the server of DATABASE_URL, in databases of its own.

  --only <list>    parts, comma-separated: ${SECTIONS.join(', ')}
  --events <n>     events of the large history (1000000)
  --rows <n>       rows of the imported frame (1000000)
  --rounds <n>     rounds of each append measurement (7)
  --checks <n>     checks under the pages whose first useful paint is taken (1000000)
  --json           one JSON object on stdout instead of the table
  --help           this text
`;

/** Reads the command line. @throws UsageError with what is wrong. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parsed(args);
  return {
    only: new Set(values.only === undefined ? SECTIONS : values.only.split(',').map(sectionOf)),
    events: countOf('events', values.events, 1_000),
    rows: countOf('rows', values.rows, 1_000),
    rounds: countOf('rounds', values.rounds, 1),
    checks: countOf('checks', values.checks, 1_000),
    json: values.json,
    help: values.help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        events: { type: 'string', default: '1000000' },
        rows: { type: 'string', default: '1000000' },
        rounds: { type: 'string', default: '7' },
        checks: { type: 'string', default: '1000000' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function sectionOf(name: string): Section {
  const section = SECTIONS.find((known) => known === name.trim());
  if (!section) throw new UsageError(`there is no part ${name}; the parts are ${SECTIONS.join(', ')}`);
  return section;
}

function countOf(name: string, text: string, least: number): number {
  const count = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(count) || count < least)
    throw new UsageError(`--${name} takes a whole number of at least ${least}`);
  return count;
}
