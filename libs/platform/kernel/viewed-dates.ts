import { refuseCommand } from './access.problems.js';
import { localDate } from './fields.js';

/** The two dates of a question about the past. */
export const viewedDates = {
  asOf: localDate.optional().meta({ description: 'The day of effect (virkning); today unless told.' }),
  knownOn: localDate
    .optional()
    .meta({ description: 'As known at the end of this day (registrering); now unless told.' }),
};

/** The dates as they are asked for. */
export interface AskedDates {
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
}

/** As of which day of effect, and as known at the end of which day. */
export interface ViewedDates {
  readonly asOf: string;
  readonly knownOn: string;
  /** Whether that is how things stand now. */
  readonly isNow: boolean;
}

/** @throws Refused `date.in-the-future`. */
export function viewedOn({ asOf, knownOn }: AskedDates, today: string): ViewedDates {
  const dates = { asOf: asOf ?? today, knownOn: knownOn ?? today };
  for (const date of Object.values(dates))
    if (date > today) throw refuseCommand('date.in-the-future', { date, today });
  return { ...dates, isNow: dates.asOf === today && dates.knownOn === today };
}
