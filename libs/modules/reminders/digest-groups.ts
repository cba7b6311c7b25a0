import type { Language } from '#platform/kernel';
import type { MailItem, RungRule } from './reminder-events.js';

/** The parts of a digest, the most pressing first. */
export const DIGEST_GROUPS = ['escalations', 'overdue', 'requests', 'dueSoon'] as const;
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

/** Which part of a digest a line belongs to, told by its rule and not by what somebody named the step. */
export function groupOf(
  { rule, dueOn }: { readonly rule: Pick<RungRule, 'from' | 'to'>; readonly dueOn: string },
  day: string,
): DigestGroup {
  if (rule.to === 'regional-director' || rule.to === 'committee-secretariat') return 'escalations';
  if (dueOn < day) return 'overdue';
  return rule.from === 'opened' ? 'requests' : 'dueSoon';
}

type Forms = readonly [one: string, many: string];

const counted: Readonly<Record<Language, Readonly<Record<DigestGroup, Forms>>>> = {
  da: {
    escalations: ['eskaleret sag', 'eskalerede sager'],
    overdue: ['overskredet frist', 'overskredne frister'],
    requests: ['ny anmodning', 'nye anmodninger'],
    dueSoon: ['frist nærmer sig', 'frister nærmer sig'],
  },
  en: {
    escalations: ['escalation', 'escalations'],
    overdue: ['overdue', 'overdue'],
    requests: ['new request', 'new requests'],
    dueSoon: ['due soon', 'due soon'],
  },
};

const headings: Readonly<Record<Language, Readonly<Record<DigestGroup, string>>>> = {
  da: {
    escalations: 'Eskaleret',
    overdue: 'Overskredet',
    requests: 'Nye anmodninger',
    dueSoon: 'Frist nærmer sig',
  },
  en: { escalations: 'Escalated', overdue: 'Overdue', requests: 'New requests', dueSoon: 'Due soon' },
};

export const groupHeading = (language: Language, group: DigestGroup): string => headings[language][group];

/** How much of what is in a digest: `2 nye anmodninger, 1 overskredet frist`. */
export function countWords(
  language: Language,
  items: readonly Pick<MailItem, 'rule' | 'dueOn'>[],
  day: string,
): string {
  return DIGEST_GROUPS.flatMap((group) => {
    const count = items.filter((item) => groupOf(item, day) === group).length;
    const [one, many] = counted[language][group];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  }).join(', ');
}

/** The digest whose subject is asked for. */
export interface Headline {
  readonly language: Language;
  readonly day: string;
  readonly part: number;
  readonly parts: number;
}

/** The subject line of a digest. */
export function subjectLine(
  items: readonly Pick<MailItem, 'rule' | 'dueOn'>[],
  { language, day, part, parts }: Headline,
): string {
  const of = language === 'da' ? 'af' : 'of';
  return `Tilsyn: ${countWords(language, items, day)}${parts > 1 ? ` (${part} ${of} ${parts})` : ''}`;
}
