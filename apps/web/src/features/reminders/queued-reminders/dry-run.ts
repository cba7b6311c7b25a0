import type { Digest, DryRun } from '../reminder.js';

/** A day of the dry run. */
export interface MailDay {
  readonly on: string;
  readonly digests: readonly Digest[];
}

/** Narrows a dry run to what somebody wants to see. */
export interface DryRunFilter {
  readonly region?: string | undefined;
  readonly item?: string | undefined;
}

// The regions come before the centre and the committee.
const order = ({ recipient: { region, duty }, contact }: Digest): string =>
  `${region === null ? 1 : 0} ${region ?? ''} ${duty} ${contact}`;

/** The mails of each day, by recipient; of each mail only the lines that are asked for. */
export function mailsByDay(digests: readonly Digest[], { region, item }: DryRunFilter): readonly MailDay[] {
  const days = new Map<string, Digest[]>();
  for (const digest of digests) {
    if (region !== undefined && digest.recipient.region !== region) continue;
    const items = digest.items.filter(({ subject }) => item === undefined || subject === item);
    if (items.length === 0) continue;
    days.set(digest.on, [...(days.get(digest.on) ?? []), { ...digest, items }]);
  }
  return [...days]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([on, own]) => ({ on, digests: own.toSorted((a, b) => order(a).localeCompare(order(b))) }));
}

interface Kept {
  readonly subject: string;
  readonly recipient: DryRun['paused'][number]['recipient'];
}

/** What stays behind, of one region or about one item. */
export const keptOf = <K extends Kept>(kept: readonly K[], { region, item }: DryRunFilter): readonly K[] =>
  kept.filter(
    ({ subject, recipient }) =>
      (region === undefined || recipient.region === region) && (item === undefined || subject === item),
  );

/** How many mails and lines there are. */
export function totalsOf(days: readonly MailDay[]): { readonly mails: number; readonly lines: number } {
  const digests = days.flatMap((day) => day.digests);
  return { mails: digests.length, lines: digests.reduce((sum, { items }) => sum + items.length, 0) };
}
