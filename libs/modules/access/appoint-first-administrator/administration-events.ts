import { z } from 'zod';
import { event, eventCategory, type EventsOf } from '#platform/kernel';

/** The one stream `administration-first`: the instance has, or has had, an administrator. */
export const administrationEvents = eventCategory('administration', {
  FirstAdministratorAppointed: event({ account: z.string().min(1).max(120) }),
});
export type AdministrationEvent = EventsOf<typeof administrationEvents>;
