import { addDays } from '#platform/calendar';
import type { SyntheticChance } from './synthetic-chance.js';

/** What a synthetic frame is drawn from: codes and their sizes, as the programme tells them. */
export interface SyntheticTerrain {
  readonly regions: readonly { readonly code: string; readonly population: number }[];
  readonly patientGroups: readonly string[];
}

interface SyntheticPeriod {
  readonly from: string;
  readonly days: number;
}

const HEADER = 'requisition;region;patient group;department;analysed on;family;relation';
const TRIO = ['index', 'mother', 'father'] as const;
/** Four in ten requisitions come in trios. */
const SHARE_OF_TRIOS = 0.18;

/** A frame as a CSV file: requisitions of five regions in proportion to their population, many of them trios. */
export function syntheticFrame(
  chance: SyntheticChance,
  terrain: SyntheticTerrain,
  size: number,
  period: SyntheticPeriod,
): string {
  const lines = [HEADER];
  const regions = terrain.regions.map(({ code, population }) => ({ value: code, weight: population }));
  for (let unit = 1; lines.length <= size; unit += 1) {
    const region = chance.pick(regions, 'region', period.from, unit);
    const group =
      terrain.patientGroups[chance.between(0, terrain.patientGroups.length - 1, 'group', period.from, unit)];
    const analysedOn = addDays(period.from, chance.between(0, period.days - 1, 'day', period.from, unit));
    const department = `D-${region}-${chance.between(1, 4, 'department', period.from, unit)}`;
    const isTrio = lines.length + 2 <= size && chance.share('trio', period.from, unit) < SHARE_OF_TRIOS;
    const members = isTrio ? TRIO : [undefined];
    for (const relation of members) {
      const id = `S${period.from.slice(0, 4)}-${letters(lines.length)}`;
      const family =
        relation === undefined ? ';' : `F${period.from.slice(0, 4)}-${letters(unit)};${relation}`;
      lines.push([id, region, group, department, analysedOn, family].join(';'));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A number in letters, so that no id looks like a CPR number. */
const letters = (n: number): string =>
  n
    .toString(26)
    .padStart(5, '0')
    .replace(/./g, (digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(parseInt(digit, 26)));
