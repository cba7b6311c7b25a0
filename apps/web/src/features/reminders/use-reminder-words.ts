import { useTranslation } from 'react-i18next';
import { useProgramme } from '#web/lib/programme.js';
import { isRegionalDuty, ruleKey, type Recipient, type Rule } from './reminder.js';

interface ReminderWords {
  /** A rung in words; one of a ladder's own making is called by its name. */
  readonly step: (step: string) => string;
  /** What is owed. */
  readonly kind: (kind: string) => string;
  /** For which obligations a ladder stands. */
  readonly ladder: (kind: string) => string;
  /** The duty, and the region it is for. Never who has it. */
  readonly recipient: (recipient: Recipient) => string;
  readonly region: (code: string | null) => string;
  /** When a rung goes out: `2 arbejdsdage før fristen`. */
  readonly rule: (rule: Pick<Rule, 'from' | 'businessDays'>) => string;
}

/** What the room's codes are called. */
export function useReminderWords(programme?: string): ReminderWords {
  const { t } = useTranslation('reminders');
  const { nameOf } = useProgramme(programme);
  const region = (code: string | null): string => nameOf('regions', code);
  const kind = (code: string): string => t(`kind.${code}`, { defaultValue: code });
  return {
    step: (step) => t(`step.${step}`, { defaultValue: step }),
    kind,
    ladder: (code) => t(`ladder.${code}`, { defaultValue: kind(code) }),
    recipient: ({ duty, region: code }) =>
      code !== null && isRegionalDuty(duty)
        ? t('dutyOf', { duty: t(`duty.${duty}`), region: region(code) })
        : t(`duty.${duty}`),
    region,
    rule: (rule) => {
      const { key, count } = ruleKey(rule);
      return t(`rule.${key}`, { count });
    },
  };
}
