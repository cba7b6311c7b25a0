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

const QUESTIONS = 300;
const WARM_UP = 40;

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

/** Asks both histories the same questions in turn. */
export async function benchStatus(small: History, large: History, say: Say): Promise<StatusFigures> {
  const [fewer, more] = [readerOf(small), readerOf(large)];
  const measured: [Kind, KindFigures][] = [];
  for (const kind of KINDS) {
    const [few, many] = await latencies(fewer, more, questionsOf(kind));
    const [smallMs, largeMs] = [median(few), median(many)];
    measured.push([kind, { growth: rounded(largeMs / smallMs), smallMs: rounded(smallMs), largeMs: rounded(largeMs) }]);
    say(`status, ${kind}: ${smallMs.toFixed(2)} ms at ${small.events}, ${largeMs.toFixed(2)} ms at ${large.events} events`);
  }
  return {
    growth: Math.max(...measured.map(([, { growth }]) => growth)),
    kinds: Object.fromEntries(measured) as Record<Kind, KindFigures>,
    smallEvents: small.events,
    largeEvents: large.events,
  };
}

type Ask = (asked: Asked) => Promise<unknown>;

function readerOf({ instance }: History): Ask {
  const reader = new ConsentStatusReader(instance.pool, instance.log, new SandboxClock(`${END}T12:00:00.000Z`));
  const secretariat = { id: 'secretariat-1', role: 'committee-secretariat' } as const;
  return (asked) => reader.status({ ...asked, reader: secretariat, language: 'da' });
}

async function latencies(fewer: Ask, more: Ask, questions: readonly Asked[]): Promise<[number[], number[]]> {
  const [few, many]: [number[], number[]] = [[], []];
  for (const [index, asked] of questions.entries()) {
    const [smallMs, largeMs] = [await millisecondsOf(() => fewer(asked)), await millisecondsOf(() => more(asked))];
    if (index < WARM_UP) continue;
    few.push(smallMs);
    many.push(largeMs);
  }
  return [few, many];
}

function questionsOf(kind: Kind): readonly Asked[] {
  const chance = new Chance(KINDS.indexOf(kind));
  return Array.from({ length: QUESTIONS + WARM_UP }, () => questionOf(kind, chance));
}

function questionOf(kind: Kind, chance: Chance): Asked {
  const day = FIRST_DAY + chance.between(60, DAYS - 1);
  const asOf = dateOfDayNumber(day);
  const knownOn = dateOfDayNumber(Math.min(day + chance.between(-20, 20), FIRST_DAY + DAYS));
  if (kind === 'today') return {};
  if (kind === 'oneRound') return { round: `B${chance.between(1, 20)}`, asOf, knownOn };
  return kind === 'pastDate' ? { asOf } : { asOf, knownOn };
}
