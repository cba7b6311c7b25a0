import { useTranslation } from 'react-i18next';
import { DueDate } from '#web/components/due-date.js';
import { Facts } from '#web/components/facts.js';
import { useShownDay } from '#web/lib/as-of.js';
import { longDate } from '#web/lib/format.js';
import { ItemLink } from '../item-link.js';
import type { Explanation } from '../reminder.js';
import { ReminderStateTag } from '../reminder-state-tag.js';
import { useReminderWords } from '../use-reminder-words.js';

/** What the reminder is about, to whom it goes, and by which rule. */
export function ReminderFacts({ told }: { told: Explanation }) {
  const { t } = useTranslation(['reminders/explain-reminder', 'reminders']);
  const words = useReminderWords(told.programme);
  const day = useShownDay();
  const { type, subject, label, kind, step, recipient, rule, openedOn, dueOn, sendOn, state, status } = told;
  return (
    <Facts
      facts={[
        [t('reminders:column.state'), <ReminderStateTag key="state" state={state} />],
        [t('reminders:column.item'), <ItemLink key="item" type={type} id={subject} label={label} />],
        [t('reminders:column.kind'), words.kind(kind)],
        [t('reminders:column.step'), words.step(step)],
        [t('reminders:column.recipient'), words.recipient(recipient)],
        [t('rule'), words.rule(rule)],
        [t('reminders:column.sendOn'), longDate(sendOn)],
        [t('opened'), longDate(openedOn)],
        [
          t('reminders:column.dueOn'),
          status === 'open' ? <DueDate key="due" day={dueOn} today={day} /> : longDate(dueOn),
        ],
        [t('status'), t(`obligation.${status}`)],
      ]}
    />
  );
}
