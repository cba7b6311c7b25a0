import {
  DANISH_GENOME_PROGRAMME,
  programmes,
  readProgrammeFile,
  type ProgrammeEvent,
} from '#modules/organisations';
import type { EventLog } from '#platform/event-store';
import { derivedId, streamOf } from '#platform/kernel';

const occurredOn = '2022-12-01';

/** Who the bench's events are by. */
export const bySystem = (...command: readonly string[]) => ({
  commandId: derivedId('bench', ...command),
  fingerprint: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  actor: { id: 'tilsyn', role: 'system' as const },
  correlationId: 'bench',
});

/** Registers the shipped programme with its regions and patient groups; returns the codes of the groups. */
export async function registerProgramme(log: EventLog): Promise<readonly string[]> {
  const { programme, names, regions, patientGroups } = await readProgrammeFile();
  const events: ProgrammeEvent[] = [
    { type: 'ProgrammeRegistered', data: { programme, names, occurredOn } },
    ...regions.map(({ code: region, ...facts }): ProgrammeEvent => ({
      type: 'RegionRegistered',
      data: { ...facts, programme, region, occurredOn },
    })),
    ...patientGroups.map(({ code: patientGroup, ...facts }): ProgrammeEvent => ({
      type: 'PatientGroupRegistered',
      data: { ...facts, programme, patientGroup, occurredOn },
    })),
  ];
  await log.append({
    stream: streamOf(programmes.category, DANISH_GENOME_PROGRAMME),
    events,
    expectedRevision: -1,
    recordedAt: `${occurredOn}T09:00:00.000Z`,
    metadata: bySystem('programme'),
  });
  return patientGroups.map(({ code }) => code);
}
