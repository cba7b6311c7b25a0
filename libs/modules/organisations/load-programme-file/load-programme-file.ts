import { DomainCommand, requireAllowed, requireOrderedDate } from '#platform/kernel';
import type { ProgrammeEvent } from '../programme-events.js';
import type { ProgrammeFile } from '../programme-file.js';
import type { ProgrammeState } from '../programme.js';
import { refuseProgramme } from '../organisations.problems.js';
import type { KnownContacts } from '../known-contacts.js';
import { organisationsPolicy } from '../organisations-policy.js';
import { contactChanges } from './contact-changes.js';
import { entryChanges } from './entry-changes.js';
import { policyChanges } from './policy-changes.js';

export interface LoadProgrammeFileInput {
  readonly occurredOn: string;
  readonly file: ProgrammeFile;
}

/** Brings a programme in line with its file. Administrators only. */
export class LoadProgrammeFile extends DomainCommand<LoadProgrammeFileInput> {}

/**
 * The events that lead from the programme to its file; none when it already says so.
 * `known` holds the names and addresses that the programme's contacts have at present, in clear text.
 */
export function loadProgrammeFile(
  { id, input, issued }: LoadProgrammeFile,
  state: ProgrammeState,
  known: KnownContacts,
): readonly ProgrammeEvent[] {
  requireAllowed(issued.actor, organisationsPolicy.LoadProgrammeFile);
  const { file, occurredOn } = input;
  if (file.programme !== id)
    throw refuseProgramme('programme-file.other-programme', { file: file.programme, programme: id });
  requireKnownRegions(file, state);
  const load = { state, file, occurredOn };
  const events = [...entryChanges(load), ...contactChanges(load, known), ...policyChanges(load)];
  if (events.length > 0)
    requireOrderedDate(occurredOn, issued.today, state.status === 'registered' ? state.latest : undefined);
  return events;
}

function requireKnownRegions(file: ProgrammeFile, state: ProgrammeState): void {
  const regions = new Set(file.regions.map((region) => region.code));
  if (state.status === 'registered') for (const code of Object.keys(state.regions)) regions.add(code);
  const references = [
    ...file.departments.map(({ code, region }) => ({ entry: code, region })),
    ...file.contacts.map(({ id, region }) => ({ entry: id, region })),
    ...file.successions.flatMap(({ predecessors, successors, on }) =>
      [...predecessors, ...successors].map((region) => ({ entry: on, region })),
    ),
  ];
  for (const { entry, region } of references)
    if (region !== undefined && !regions.has(region))
      throw refuseProgramme('programme-file.region-unknown', { entry, region });
}
