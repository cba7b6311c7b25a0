import { z } from 'zod';
import type { Language } from '#platform/kernel';
import type { KindWords } from '../obligation-source.js';
import type { MailItem } from '../reminder-events.js';
import { pagePath } from '../sweep-reminders/reminder-links.js';
import { stepName, whySentence } from '../why.js';

const inBoth = z.object({ da: z.string(), en: z.string() });

/** What whoever holds a mail's link is shown: what the mail said of the line, and nothing of the sample. */
export const mailLinkAnswer = z
  .object({
    item: z.string().meta({ description: 'The pseudonymous id.' }),
    itemPath: z.string().nullable().meta({ description: 'The page to go to once signed in.' }),
    region: z.object({ code: z.string(), names: inBoth }).nullable(),
    kind: z.object({ code: z.string(), words: inBoth }),
    dueOn: z.string(),
    rung: z.object({ step: z.string(), words: inBoth }),
    sentOn: z.string(),
    why: inBoth.meta({ description: 'Why the mail was sent to whoever got it.' }),
    expiresAt: z.string(),
  })
  .meta({ description: 'What a mail’s link stands for. Nothing happens by opening it.' });
export type MailLinkAnswer = z.infer<typeof mailLinkAnswer>;

/** What a link is told with, beside its line. */
export interface LinkWords {
  readonly sentOn: string;
  readonly expiresAt: string;
  readonly kinds: Readonly<Record<string, KindWords>>;
  readonly regionNames: KindWords | undefined;
}

/** The answer to a link that holds. */
export function mailLinkOf(item: MailItem, words: LinkWords): MailLinkAnswer {
  const { label, type, subject, kind, dueOn, step, rule, region: code } = item;
  const names = words.regionNames ?? { da: code ?? '', en: code ?? '' };
  const why = (language: Language) =>
    whySentence(language, { step, rule, region: code === undefined ? undefined : names[language] });
  return {
    item: label,
    itemPath: pagePath(type, subject) ?? null,
    region: code === undefined ? null : { code, names },
    kind: { code: kind, words: words.kinds[kind] ?? { da: kind, en: kind } },
    dueOn,
    rung: { step, words: { da: stepName('da', step), en: stepName('en', step) } },
    sentOn: words.sentOn,
    why: { da: why('da'), en: why('en') },
    expiresAt: words.expiresAt,
  };
}
