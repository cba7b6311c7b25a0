import { addDays, isDay } from '#web/lib/format.js';
import type { Role } from '#web/lib/session.js';
import { regionOf } from '../roles.js';
import type { IssueTokenInput } from './use-issue-token.js';

/** What the form about a token holds. */
export interface TokenValues {
  readonly label: string;
  readonly role: Role | '';
  readonly region: string;
  readonly rows: readonly string[];
  /** The last day on which it opens anything. */
  readonly lastDay: string;
}

/** A token that outlives the year is one that nobody remembers; the server's limit, which counts the day it ends. */
const LONGEST_DAYS = 365;

export const latestDay = (today: string): string => addDays(today, LONGEST_DAYS);

/** Whether a token may end with the day. */
export const isLastDay = (day: string, today: string): boolean =>
  isDay(day) && day >= today && day <= latestDay(today);

/** The first instant after the day in Denmark. */
export function endOfDay(day: string): string {
  const next = addDays(day, 1);
  const guess = new Date(`${next}T00:00:00Z`);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Copenhagen',
      hour: '2-digit',
      hourCycle: 'h23',
    }).format(guess),
  );
  return new Date(guess.getTime() - hour * 3_600_000).toISOString();
}

/** A token as the server takes it. */
export const tokenInput = ({ label, role, region, rows, lastDay }: TokenValues): IssueTokenInput => ({
  label: label.trim(),
  role: role as Role,
  ...regionOf(role, region),
  rows: [...rows],
  expiresAt: endOfDay(lastDay),
});
