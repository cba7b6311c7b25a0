import { formatDate } from '#platform/calendar';
import type { Language } from '#platform/kernel';
import type { MailCell, MailContent } from '#platform/mail';
import { DIGEST_GROUPS, countWords, groupHeading, groupOf, type DigestGroup } from '../digest-groups.js';
import type { KindWords } from '../obligation-source.js';
import type { MailItem } from '../reminder-events.js';
import { businessDayWords, whySentence } from '../why.js';

/** What a digest is written with, beside its lines. */
export interface DigestWords {
  readonly language: Language;
  readonly day: string;
  readonly kinds: Readonly<Record<string, KindWords>>;
  /** A region as its readers call it. */
  readonly regionName: (code: string) => string;
  /** Where a line leads, when it leads anywhere. */
  readonly linkOf: (item: MailItem) => string | undefined;
}

const texts = {
  da: {
    heading: (day: string) => `Dine frister den ${day}`,
    intro: (counts: string) => `Her er det, der venter på dig i dag: ${counts}.`,
    caption: 'Sager',
    columns: ['Sag', 'Del', 'Opgave', 'Frist', 'Status'],
    dueToday: 'Frist i dag',
    late: (days: string) => `Overskredet med ${days}`,
    left: (days: string) => `Om ${days}`,
    footer:
      'Mailen er sendt automatisk af Tilsyn og kan ikke besvares. Den nævner kun sagernes pseudonyme id; resten læses efter linket.',
  },
  en: {
    heading: (day: string) => `Your deadlines on ${day}`,
    intro: (counts: string) => `This is what waits for you today: ${counts}.`,
    caption: 'Items',
    columns: ['Item', 'Part', 'Task', 'Deadline', 'Status'],
    dueToday: 'Due today',
    late: (days: string) => `${days} overdue`,
    left: (days: string) => `In ${days}`,
    footer:
      'Tilsyn has sent this mail by itself; it cannot be answered. It names pseudonymous ids only; the link leads to the rest.',
  },
} as const;

/** What a digest says. The same lines on the same day give the same mail, so that a repeat is the same mail. */
export function digestContent(items: readonly MailItem[], words: DigestWords): MailContent {
  const { language, day } = words;
  const text = texts[language];
  const counts = countWords(language, items, day);
  const groups = DIGEST_GROUPS.map((group) => ({
    group,
    own: items.filter((item) => groupOf(item, day) === group),
  }));
  return {
    language,
    preheader: counts,
    heading: text.heading(formatDate(day, language)),
    paragraphs: [text.intro(counts), ...groups.flatMap(({ group, own }) => reasons(group, own, words))],
    table: {
      caption: text.caption,
      columns: text.columns,
      rows: groups.flatMap(({ group, own }) => own.map((item) => row(item, group, words))),
    },
    footer: text.footer,
  };
}

function reasons(
  group: DigestGroup,
  items: readonly MailItem[],
  { language, regionName }: DigestWords,
): string[] {
  const sentences = items.map(({ step, rule, region }) =>
    whySentence(language, { step, rule, region: region === undefined ? undefined : regionName(region) }),
  );
  return [...new Set(sentences)].map((sentence) => `${groupHeading(language, group)}: ${sentence}`);
}

function row(item: MailItem, group: DigestGroup, { language, linkOf, kinds }: DigestWords): MailCell[] {
  const href = linkOf(item);
  return [
    href === undefined ? item.label : { text: item.label, href },
    groupHeading(language, group),
    kinds[item.kind]?.[language] ?? item.kind,
    formatDate(item.dueOn, language),
    lateWords(language, item.businessDaysLate),
  ];
}

/** How late in words: `Overskredet med 3 arbejdsdage`. */
export function lateWords(language: Language, businessDaysLate: number): string {
  const text = texts[language];
  if (businessDaysLate === 0) return text.dueToday;
  const days = businessDayWords(language, Math.abs(businessDaysLate));
  return businessDaysLate > 0 ? text.late(days) : text.left(days);
}
