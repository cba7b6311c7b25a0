import type { BenchServer } from '../bench-server.js';
import { median, medianRatio, ratePerSecond, rounded } from '../measure.js';
import type { Say } from '../progress.js';
import { decideSide } from './decide.side.js';
import { insertSide, naiveHeadRowSide, storeSide, type Side } from './sides.js';

const CONCURRENCIES = [1, 16, 64, 256] as const;
const DECIDE_AT: readonly number[] = [1, 64];
const ROUND_MS = 400;

type SideName = 'store' | 'insert' | 'naiveHeadRow' | 'decide';
type ByConcurrency = Readonly<Record<string, number>>;

export interface AppendFigures {
  /** Single-event appends through the store over bare INSERTs, by concurrency. */
  readonly vsInsert: ByConcurrency;
  /** The same over a store that locks its head row for each event. */
  readonly vsNaiveHeadRow: ByConcurrency;
  /** Whole commands (read, decide, append) over bare INSERTs. */
  readonly decide: ByConcurrency;
  readonly perSecond: Readonly<Record<SideName, ByConcurrency>>;
}

type Rates = ReadonlyMap<SideName, readonly number[]>;

/** Measures appends against bare INSERTs, side by side in short rounds. */
export async function benchAppend(server: BenchServer, rounds: number, say: Say): Promise<AppendFigures> {
  const sides: Record<SideName, Side> = {
    store: await storeSide(await server.database('store')),
    insert: await insertSide(await server.database('insert')),
    naiveHeadRow: await naiveHeadRowSide(await server.database('naive')),
    decide: await decideSide(await server.database('decide')),
  };
  const measured = new Map<number, Rates>();
  try {
    for (const concurrency of CONCURRENCIES) {
      measured.set(concurrency, await alternate(sides, concurrency, rounds));
      say(`append at ${concurrency}: ${describe(measured.get(concurrency))}`);
    }
  } finally {
    await Promise.all(Object.values(sides).map((side) => side.close()));
  }
  return figuresOf(measured);
}

/** Rounds in which the sides take turns, forwards and backwards; the first is for warming up. */
async function alternate(sides: Record<SideName, Side>, concurrency: number, rounds: number): Promise<Rates> {
  const names = (Object.keys(sides) as SideName[]).filter(
    (name) => name !== 'decide' || DECIDE_AT.includes(concurrency),
  );
  const rates = new Map<SideName, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const rate = await ratePerSecond(concurrency, ROUND_MS, sides[name].work);
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  return rates;
}

const describe = (rates: Rates = new Map()): string =>
  [...rates].map(([name, values]) => `${name} ${Math.round(median(values))}/s`).join(', ');

function figuresOf(measured: ReadonlyMap<number, Rates>): AppendFigures {
  const by = (figure: (rates: Rates) => number | undefined): ByConcurrency =>
    Object.fromEntries(
      [...measured].flatMap(([concurrency, rates]) => {
        const value = figure(rates);
        return value === undefined ? [] : [[concurrency, rounded(value)]];
      }),
    );
  const ratio = (name: SideName, base: SideName) => (rates: Rates) => {
    const [values, bases] = [rates.get(name), rates.get(base)];
    return values && bases ? medianRatio(values, bases) : undefined;
  };
  const rate = (name: SideName) => (rates: Rates) => {
    const values = rates.get(name);
    return values ? median(values) : undefined;
  };
  return {
    vsInsert: by(ratio('store', 'insert')),
    vsNaiveHeadRow: by(ratio('store', 'naiveHeadRow')),
    decide: by(ratio('decide', 'insert')),
    perSecond: {
      store: by(rate('store')),
      insert: by(rate('insert')),
      naiveHeadRow: by(rate('naiveHeadRow')),
      decide: by(rate('decide')),
    },
  };
}
