import { canonicalJson } from '#platform/kernel';
import type { ProgrammeEvent } from '../programme-events.js';
import type { ProgrammeFile } from '../programme-file.js';
import type { Programme, ProgrammeState } from '../programme.js';

/** A file on its way into a programme. */
export interface Load {
  readonly state: ProgrammeState;
  readonly file: ProgrammeFile;
  readonly occurredOn: string;
}

/** Whether two entries say the same; an absent field and an undefined one do. */
export const same = (a: unknown, b: unknown): boolean => canonicalJson({ a }) === canonicalJson({ a: b });

/** What the file adds to or changes in names, regions, patient groups and departments. */
export function entryChanges(load: Load): readonly ProgrammeEvent[] {
  return [
    ...nameChanges(load),
    ...regionChanges(load),
    ...successionChanges(load),
    ...groupChanges(load),
    ...departmentChanges(load),
  ];
}

/** The programme as it stands, when there is one. */
export const standing = (state: ProgrammeState): Programme | undefined =>
  state.status === 'registered' ? state : undefined;

function nameChanges({ state, file: { programme, names }, occurredOn }: Load): readonly ProgrammeEvent[] {
  if (same(standing(state)?.names, names)) return [];
  return [{ type: 'ProgrammeRegistered', data: { programme, names, occurredOn } }];
}

function regionChanges({ state, file, occurredOn }: Load): readonly ProgrammeEvent[] {
  const { programme } = file;
  return file.regions
    .filter((region) => !sameRegion(standing(state), region))
    .map(({ code: region, ...rest }) => ({
      type: 'RegionRegistered',
      data: { programme, region, ...rest, occurredOn },
    }));
}

// A succession ends a region by itself, so a file that leaves the end open does not contradict it.
function sameRegion(programme: Programme | undefined, region: ProgrammeFile['regions'][number]): boolean {
  const held = programme?.regions[region.code];
  return (
    same(held, region) ||
    (region.validTo === undefined && same(held && { ...held, validTo: undefined }, region))
  );
}

function successionChanges({ state, file }: Load): readonly ProgrammeEvent[] {
  const { programme } = file;
  const held = standing(state)?.successions ?? [];
  return file.successions
    .filter((succession) => !held.some((each) => same(each, succession)))
    .map(({ on, ...rest }) => ({ type: 'RegionsSucceeded', data: { programme, ...rest, occurredOn: on } }));
}

function groupChanges({ state, file, occurredOn }: Load): readonly ProgrammeEvent[] {
  const { programme } = file;
  const held = standing(state)?.patientGroups ?? {};
  return file.patientGroups
    .filter((group) => !same(held[group.code], group))
    .map(({ code: patientGroup, ...rest }) => ({
      type: 'PatientGroupRegistered',
      data: { programme, patientGroup, ...rest, occurredOn },
    }));
}

function departmentChanges({ state, file, occurredOn }: Load): readonly ProgrammeEvent[] {
  const { programme } = file;
  const held = standing(state)?.departments ?? {};
  return file.departments
    .filter((department) => !same(held[department.code], department))
    .map(({ code: department, ...rest }) => ({
      type: 'DepartmentRegistered',
      data: { programme, department, ...rest, occurredOn },
    }));
}
