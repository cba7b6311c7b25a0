import { ConsentStatusReader, type AskedStatus } from '#modules/consent-checks';
import { dateOfDayNumber } from '#platform/calendar';
import { SandboxClock } from '#platform/clock';
import { Chance } from '../chance.js';
import type { History } from '../histories.js';
import { DAYS, END, FIRST_DAY } from '../history/consent-history.js';
import { median, millisecondsOf, rounded } from '../measure.js';
import type { Say } from '../progress.js';

/** The ways to ask: as of today, as of a past day, and as of a past day as known on a past day. */
const KINDS = ['today', 'pastDate', 'pastDateAsKnownThen', 'oneRound'] as const;
type Kind = (typeof KINDS)[number];

const QUESTIONS = 150;
const WARM_UP = 25;

interface KindFigures {
  readonly growth: number;
  readonly smallMs: number;
  readonly largeMs: number;
}

export interface StatusFigures {
  /** Median latency at the large history over that at the small one, of the kind of question that grew most. */
  readonly growth: number;
  readonly kinds: Readonly<Record<Kind, KindFigures>>;
  readonly smallEvents: number;
  readonly largeEvents: number;
}

type Asked = Pick<AskedStatus, 'asOf' | 'knownOn' | 'round'>;

/** Asks both histories the same questions in turn, one of each kind after another, so that noise falls on all. */
export async function benchStatus(small: History, large: History, say: Say): Promise<StatusFigures> {
  const taken = await latencies(readerOf(small), readerOf(large));
  const kinds = KINDS.map((kind): [Kind, KindFigures] => {
    const times = taken.filter((one) => one.kind === kind);
    const [smallMs, largeMs] = [
      median(times.map((one) => one.smallMs)),
      median(times.map((one) => one.largeMs)),
    ];
    say(
      `status, ${kind}: ${smallMs.toFixed(2)} ms at ${small.events}, ${largeMs.toFixed(2)} ms at ${large.events} events`,
    );
    return [
      kind,
      { growth: rounded(largeMs / smallMs), smallMs: rounded(smallMs), largeMs: rounded(largeMs) },
    ];
  });
  return {
    growth: Math.max(...kinds.map(([, { growth }]) => growth)),
    kinds: Object.fromEntries(kinds) as Record<Kind, KindFigures>,
    smallEvents: small.events,
    largeEvents: large.events,
  };
}

type Ask = (asked: Asked) => Promise<unknown>;

interface Taken {
  readonly kind: Kind;
  readonly smallMs: number;
  readonly largeMs: number;
}

function readerOf({ instance }: History): Ask {
  const reader = new ConsentStatusReader(
    instance.pool,
    instance.log,
    new SandboxClock(`${END}T12:00:00.000Z`),
  );
  const secretariat = { id: 'secretariat-1', role: 'committee-secretariat' } as const;
  return (asked) => reader.status({ ...asked, reader: secretariat, language: 'da' });
}

async function latencies(fewer: Ask, more: Ask): Promise<readonly Taken[]> {
  const chance = new Chance(7);
  const taken: Taken[] = [];
  for (let turn = 0; turn < WARM_UP + QUESTIONS; turn += 1) {
    for (const kind of KINDS) {
      const asked = questionOf(kind, chance);
      const [smallMs, largeMs] = [
        await millisecondsOf(() => fewer(asked)),
        await millisecondsOf(() => more(asked)),
      ];
      if (turn >= WARM_UP) taken.push({ kind, smallMs, largeMs });
    }
  }
  return taken;
}

function questionOf(kind: Kind, chance: Chance): Asked {
  const day = FIRST_DAY + chance.between(60, DAYS - 1);
  const asOf = dateOfDayNumber(day);
  const knownOn = dateOfDayNumber(Math.min(day + chance.between(-20, 20), FIRST_DAY + DAYS));
  if (kind === 'today') return {};
  if (kind === 'oneRound') return { round: `B${chance.between(1, 20)}`, asOf, knownOn };
  return kind === 'pastDate' ? { asOf } : { asOf, knownOn };
}
