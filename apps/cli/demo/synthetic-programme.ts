import { addDays } from '#platform/calendar';
import type { DemoInstance, DemoStep } from './demo-instance.js';
import { ADMINISTRATOR, AUDITOR } from './demo-people.js';
import { SyntheticChance } from './synthetic-chance.js';
import { followUp } from './synthetic-follow-up.js';
import { syntheticFrame, type SyntheticTerrain } from './synthetic-frame.js';
import type { Agenda } from './walk.js';

/** Two years of follow-up on two rounds. */
export const SYNTHETIC_DAYS = { from: '2023-01-02', to: '2024-12-30' } as const;

interface SyntheticRound {
  readonly id: string;
  readonly title: string;
  readonly regime: 'normal' | 'tightened';
  readonly drawnOn: string;
  readonly period: { readonly from: string; readonly days: number };
  readonly share: number;
  readonly units: number;
}

const ROUNDS: readonly SyntheticRound[] = [
  {
    id: 'S1',
    title: 'Syntetisk runde 1',
    regime: 'normal',
    drawnOn: '2023-01-16',
    period: { from: '2022-01-01', days: 365 },
    share: 0.4,
    units: 300,
  },
  {
    id: 'S2',
    title: 'Syntetisk runde 2',
    regime: 'tightened',
    drawnOn: '2024-02-05',
    period: { from: '2023-01-01', days: 365 },
    share: 0.6,
    units: 500,
  },
];

interface Programme {
  readonly regions: readonly { readonly code: string; readonly population?: number }[];
  readonly patientGroups: readonly { readonly code: string }[];
}

/** A programme of that many requisitions over both rounds: the same on every machine. */
export function syntheticProgramme(size: number): Agenda {
  const chance = new SyntheticChance('tilsyn-synthetic-1');
  const agenda = new Map<string, DemoStep[]>();
  return async (day, instance) => {
    const round = ROUNDS.find(({ drawnOn }) => drawnOn === day);
    if (round) {
      await runRound(instance, round, chance, size);
      for (const check of await checksOf(instance, round.id)) {
        for (const step of followUp(chance, { ...check, requestedOn: day }))
          agenda.set(step.on, [...(agenda.get(step.on) ?? []), step]);
      }
    }
    return agenda.get(day) ?? [];
  };
}

async function runRound(
  instance: DemoInstance,
  round: SyntheticRound,
  chance: SyntheticChance,
  size: number,
): Promise<void> {
  const programme = (await instance.get(ADMINISTRATOR, '/api/programmes/dk-genome')) as Programme;
  const terrain: SyntheticTerrain = {
    regions: programme.regions.map(({ code, population }) => ({ code, population: population ?? 1 })),
    patientGroups: programme.patientGroups.map(({ code }) => code),
  };
  const { id, drawnOn } = round;
  const path = `/api/audit-rounds/${id}`;
  const post = (command: string, body: object) =>
    instance.post({
      as: AUDITOR,
      key: `${command}-${id}`,
      path: `${path}${command}`,
      body: { occurredOn: drawnOn, ...body },
    });
  await instance.post({
    as: AUDITOR,
    key: `plan-${id}`,
    path: '/api/audit-rounds',
    body: {
      ...{
        id,
        title: round.title,
        regime: round.regime,
        programme: 'dk-genome',
        sampling: 'drawn',
        occurredOn: drawnOn,
      },
      periodFrom: round.period.from,
      periodTo: addDays(round.period.from, round.period.days - 1),
      regions: terrain.regions.map(({ code }) => code),
    },
  });
  const text = syntheticFrame(chance, terrain, Math.round(size * round.share), round.period);
  await instance.upload(
    { as: AUDITOR, key: `frame-${id}`, path: `${path}/frame` },
    { name: `${id}.csv`, text },
  );
  const seed = `dice ${chance.between(100, 999, 'seed', id)} ${chance.between(100, 999, 'seed again', id)}`;
  await post('/draw', {
    seed,
    seedOrigin: 'dice',
    allocation: { kind: 'proportional', total: unitsOf(round, size) },
  });
  await post('/announce', {});
  await instance.settle();
}

/** A small programme is drawn from sparingly. */
const unitsOf = ({ units, share }: SyntheticRound, size: number): number =>
  Math.min(units, Math.ceil((size * share) / 4));

async function checksOf(instance: DemoInstance, round: string): Promise<{ id: string; region: string }[]> {
  const checks: { id: string; region: string }[] = [];
  for (let cursor = ''; ;) {
    const page = (await instance.get(
      AUDITOR,
      `/api/consent-checks?round=${round}&sort=id&limit=200${cursor}`,
    )) as {
      items: { id: string; region: string }[];
      nextCursor: string | null;
    };
    checks.push(...page.items);
    if (page.nextCursor === null) return checks;
    cursor = `&cursor=${page.nextCursor}`;
  }
}
