import type { TFunction } from 'i18next';
import { textOf, type Entry } from '../item/check-item.js';

/** The words of this page and of the room, with the names of regions. */
export interface Teller {
  readonly t: TFunction;
  readonly regionName: (code: string) => string;
  /** The account of whoever reads. */
  readonly reader: string | null;
}

/** Fields of events that are words of the room, and where the room keeps them. */
const codes: Readonly<Record<string, string>> = {
  consent: 'consent',
  complianceAtAnalysis: 'compliance',
  by: 'contactWay',
  reason: 'impossibleBecause',
  decision: 'dataHandling',
  because: 'closedBecause',
};

const regions = ['region', 'to', 'from'];

/** An event as a sentence. */
export function tellEvent(entry: Entry, { t, regionName }: Teller): string {
  const named = regions.map((key) => [key, regionName(textOf(entry, key) ?? '')] as const);
  const worded = Object.entries(codes).map(([key, words]) => {
    const code = textOf(entry, key);
    return [key, code === undefined ? '' : t(`consent-checks:${words}.${code}`, code)] as const;
  });
  const told = { ...Object.fromEntries([...worded, ...named]), ...own(entry, regionName) };
  return t([`event.${sentenceOf(entry)}`, 'event.unknown'], { ...told, type: entry.type });
}

/** `by` is a region where a transfer is refused, and elsewhere a way of contact. */
function own(entry: Entry, regionName: (code: string) => string): Record<string, string> {
  const plain = { sample: textOf(entry, 'sample') ?? '', meeting: textOf(entry, 'meeting') ?? '' };
  return entry.type === 'TransferRefused' ? { ...plain, by: regionName(textOf(entry, 'by') ?? '') } : plain;
}

const sentenceOf = (entry: Entry): string =>
  entry.type === 'ConsentCheckOpened' && textOf(entry, 'origin') === 'drawn'
    ? 'ConsentCheckDrawn'
    : entry.type;

/** Who did it: a role and its region, never a name; and whether it was the reader, since another person must take some steps. */
export function tellWho({ by }: Entry, { t, regionName, reader }: Teller): string {
  const role =
    by.id === reader ? t('history.you', { role: t(`app:role.${by.role}`) }) : t(`app:role.${by.role}`);
  return by.region ? `${role}, ${regionName(by.region)}` : role;
}
