import { z } from 'zod';
import type { BusinessCalendar } from '#platform/calendar';
import { localDate, type Issued } from '#platform/kernel';
import { AnnounceRound, announceRound } from '../announce-round/announce-round.js';
import type { AuditRound } from '../audit-round.js';

export const announcementAsked = {
  occurredOn: localDate.optional().meta({ description: 'The day of the announcement; today unless told.' }),
};

/** What announcing a round would do. */
export const announcementPlan = z.object({
  round: z.string(),
  occurredOn: localDate,
  draws: z.array(z.int()).meta({ description: 'The draws whose samples would be asked for.' }),
  answerDueOn: localDate.nullable().meta({
    description: 'The day by whose end answers would be due; nothing when all is announced already.',
  }),
});
export type AnnouncementPlan = z.infer<typeof announcementPlan>;

/**
 * What announcing a round on a day would do: the decision itself, thought through.
 * @throws Refused as the announcement itself would be.
 */
export function announcementOf(
  id: string,
  round: AuditRound,
  { occurredOn, issued }: { readonly occurredOn: string; readonly issued: Issued },
  calendar: BusinessCalendar,
): AnnouncementPlan {
  const [announced] = announceRound(new AnnounceRound(id, { occurredOn }, issued), round, calendar);
  if (announced?.type !== 'AuditRoundAnnounced')
    return { round: id, occurredOn, draws: [], answerDueOn: null };
  const { draws, answerDueOn } = announced.data;
  return { round: id, occurredOn, draws: [...draws], answerDueOn };
}
