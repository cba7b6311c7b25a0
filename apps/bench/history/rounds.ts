import type { AuditRoundEvent } from '#modules/sample-audits';
import { dateOfDayNumber } from '#platform/calendar';
import { personal } from '#platform/kernel';

export const ROUNDS = 20;
const DAYS_BETWEEN = 36;

/** The regions by their part of the population. */
export const REGION_SHARES = [
  ['1084', 0.318],
  ['1082', 0.228],
  ['1083', 0.209],
  ['1085', 0.144],
  ['1081', 0.101],
] as const;

/** A round of the history; its day counts from the first. */
export interface BenchRound {
  readonly id: string;
  readonly number: number;
  readonly day: number;
}

/** The round that is drawn on that day, if one is. */
export function roundOf(day: number): readonly BenchRound[] {
  const number = day / DAYS_BETWEEN + 1;
  return Number.isInteger(number) && number <= ROUNDS ? [{ id: `B${number}`, number, day }] : [];
}

/** What happens to the round itself: it is planned, its frame is frozen, and the regions report. */
export function roundHappenings({ id, day }: BenchRound, firstDay: number) {
  const drawn = firstDay + day;
  return [
    { recordedDay: drawn, events: [planned(id, drawn)] },
    { recordedDay: drawn, events: [frozen(drawn)] },
    ...REGION_SHARES.map(([region], index) => ({
      recordedDay: drawn + 25 + index,
      events: [reported(region, drawn + 25 + index)],
    })),
  ];
}

function planned(id: string, day: number): AuditRoundEvent {
  const regions = REGION_SHARES.map(([region]) => region);
  const period = { periodFrom: dateOfDayNumber(day - 200), periodTo: dateOfDayNumber(day - 20) };
  const rules = { regime: 'normal', answerBusinessDays: 10, sampling: 'drawn' } as const;
  const title = personal(`round:${id}`, `Kontrolrunde ${id}`);
  const occurredOn = dateOfDayNumber(day);
  return {
    type: 'AuditRoundPlanned',
    data: { programme: 'dk-genome', title, regions, ...period, ...rules, occurredOn },
  };
}

function frozen(day: number): AuditRoundEvent {
  const sha256 = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';
  const strata = REGION_SHARES.map(([region, part]) => {
    const requisitions = Math.round(part * 60_000);
    return { region, requisitions, units: Math.round(requisitions * 0.7) };
  });
  const file = { sha256, bytes: 4_200_000, kind: 'csv' } as const;
  const facts = { frameSha256: sha256, format: 'tilsyn-frame-1', requisitions: 60_000, strata, file };
  return { type: 'FrameFrozen', data: { ...facts, occurredOn: dateOfDayNumber(day) } };
}

const reported = (region: string, day: number): AuditRoundEvent => ({
  type: 'RegionReported',
  data: { region, outcome: 'errors-found', occurredOn: dateOfDayNumber(day) },
});
