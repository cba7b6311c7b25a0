import type { Programme } from '#modules/organisations';
import type { FrameRow } from '#platform/statistics';
import type { PlannedRound } from '../audit-round.js';
import type { Fault } from './frame-record.js';

/** What a well-formed row must also be, for a round of a programme. */
export type FrameRule = (row: FrameRow) => readonly Fault[];

const fine: readonly Fault[] = [];

/** The rules of a round: its regions and period, and the programme's regions, patient groups and departments. */
export function rulesOfRound(round: PlannedRound, programme: Programme, today: string): FrameRule {
  const inRound = new Set(round.regions);
  const groups = new Set(Object.keys(programme.patientGroups));
  // A programme that lists no departments leaves their codes to the regions.
  const departments = new Set(Object.keys(programme.departments));
  return (row) => {
    const faults = [
      regionFault(row, programme, inRound),
      dateFault(row, round, today),
      groups.has(row.patientGroup)
        ? undefined
        : ({ field: 'patientGroup', code: 'patient-group.unknown' } as const),
      departments.size === 0 || departments.has(row.department)
        ? undefined
        : ({ field: 'department', code: 'department.unknown' } as const),
    ];
    return faults.some((fault) => fault) ? faults.filter((fault) => fault !== undefined) : fine;
  };
}

function regionFault(
  { region, analysedOn }: FrameRow,
  programme: Programme,
  inRound: ReadonlySet<string>,
): Fault | undefined {
  const known = programme.regions[region];
  if (!known) return { field: 'region', code: 'region.unknown' };
  if (!inRound.has(region)) return { field: 'region', code: 'region.not-in-round' };
  const ended = known.validTo !== undefined && analysedOn > known.validTo;
  return ended || analysedOn < known.validFrom ? { field: 'region', code: 'region.not-valid' } : undefined;
}

function dateFault({ analysedOn }: FrameRow, round: PlannedRound, today: string): Fault | undefined {
  if (analysedOn > today) return { field: 'analysedOn', code: 'date.in-the-future' };
  if (analysedOn < round.periodFrom || analysedOn > round.periodTo)
    return { field: 'analysedOn', code: 'date.outside-period' };
  return undefined;
}
