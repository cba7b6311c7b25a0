import { z } from 'zod';
import { fold, idOf, type Recorded } from '#platform/kernel';
import { names, type ProgrammeEvent } from '../programme-events.js';
import { programmes } from '../programme.js';

export const programmeList = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      names,
      regions: z.int().meta({ description: 'How many take part on the day.' }),
      revision: z.int(),
    }),
  ),
});

/** The programmes, by code, as the events of all of them tell it on a day. */
export function programmesIn(
  events: readonly Recorded<ProgrammeEvent>[],
  day: string,
): z.infer<typeof programmeList> {
  const histories = new Map<string, Recorded<ProgrammeEvent>[]>();
  for (const event of events) {
    const code = idOf(event.stream);
    histories.set(code, [...(histories.get(code) ?? []), event]);
  }
  const items = [...histories].flatMap(([code, history]) => {
    const state = fold(programmes, history);
    if (state.status === 'unregistered') return [];
    const regions = Object.values(state.regions).filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo),
    ).length;
    return [{ code, names: state.names, regions, revision: history.length - 1 }];
  });
  return { items: items.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}
