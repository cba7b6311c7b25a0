import { isDay } from '#web/lib/format.js';

/** What is typed into the plan of a round. */
export interface PlanValues {
  readonly id: string;
  readonly title: string;
  readonly programme: string;
  readonly regime: 'normal' | 'tightened';
  readonly sampling: 'drawn' | 'named-by-hand';
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly regions: readonly string[];
  readonly answerBusinessDays: string;
  readonly occurredOn: string;
}

/** A plan as the server takes it. */
export interface PlanInput extends Pick<
  PlanValues,
  'title' | 'programme' | 'regime' | 'sampling' | 'periodFrom' | 'periodTo' | 'occurredOn'
> {
  readonly regions: string[];
  readonly id?: string;
  readonly answerBusinessDays?: number;
}

interface Lived {
  readonly code: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** The regions that existed on some day of the period; all that exist while the period is not typed yet. */
export function regionsOfPeriod<R extends Lived>(
  regions: readonly R[],
  from: string,
  to: string,
): readonly R[] {
  if (!isDay(from) || !isDay(to) || to < from) return regions.filter(({ validTo }) => validTo === undefined);
  return regions.filter(
    ({ validFrom, validTo }) => validFrom <= to && (validTo === undefined || validTo >= from),
  );
}

/** What is sent: the regions of the period that are ticked, and nothing where the server has a value of its own. */
export function planInput(values: PlanValues, offered: readonly string[]): PlanInput {
  const { id, answerBusinessDays, regions, title, programme, ...rest } = values;
  return {
    ...rest,
    title: title.trim(),
    programme: programme.trim(),
    regions: regions.filter((region) => offered.includes(region)),
    ...(id.trim() === '' ? {} : { id: id.trim() }),
    ...(answerBusinessDays === '' ? {} : { answerBusinessDays: Number(answerBusinessDays) }),
  };
}

/** An id that goes on where ids such as R1 and R2 left off; nothing when rounds are called otherwise. */
export function nextId(ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => /^R(\d{1,6})$/.exec(id)?.[1] ?? []).map(Number);
  return numbers.length === 0 ? '' : `R${Math.max(...numbers) + 1}`;
}
