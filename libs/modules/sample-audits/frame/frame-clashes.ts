import { compareBytes, compareForDraw, unitsOf, type FrameRow } from '#platform/statistics';
import type { FrozenFrame } from '../audit-round.js';
import type { StagedRow } from './frame-store.js';
import type { RowError } from './row-errors.js';

/** Relations that a family has once. */
export const SINGULAR_RELATIONS: readonly string[] = ['index', 'mother', 'father'];

/** What rows do to one another, by line. */
export function clashesOf(rows: readonly StagedRow[]): readonly RowError[] {
  const byLine = [...rows].sort((a, b) => a.line - b.line);
  const requisitions = new Map<string, number>();
  const places = new Map<string, number>();
  return byLine.flatMap(({ line, row }): RowError[] => {
    const twice = firstLine(requisitions, row.requisitionId, line);
    if (twice !== undefined)
      return [{ line, field: 'requisitionId', code: 'requisition.duplicate', firstLine: twice }];
    const taken = firstLine(places, placeOf(row), line);
    return taken === undefined
      ? []
      : [{ line, field: 'relation', code: 'family.twice-the-same', firstLine: taken }];
  });
}

function placeOf({ familyId, relation }: FrameRow): string | undefined {
  return familyId !== undefined && SINGULAR_RELATIONS.includes(relation ?? '')
    ? `${relation} ${familyId}`
    : undefined;
}

function firstLine(seen: Map<string, number>, key: string | undefined, line: number): number | undefined {
  if (key === undefined) return undefined;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, line);
  return first;
}

/** Units and requisitions by region; a unit counts where its first requisition does. */
export function strataOf(rows: readonly FrameRow[]): FrozenFrame['strata'] {
  const units = new Map<string, number>();
  const requisitions = new Map<string, number>();
  const count = (counts: Map<string, number>, region: string) =>
    counts.set(region, (counts.get(region) ?? 0) + 1);
  for (const unit of unitsOf([...rows].sort(compareForDraw))) count(units, unit.stratum);
  for (const row of rows) count(requisitions, row.region);
  const regions = [...new Set([...units.keys(), ...requisitions.keys()])].sort(compareBytes);
  return regions.map((region) => ({
    region,
    units: units.get(region) ?? 0,
    requisitions: requisitions.get(region) ?? 0,
  }));
}
