import { useTranslation } from 'react-i18next';
import { businessDaysTo, type BusinessDays } from '#web/lib/business-days.js';
import { daysBetween, relativeDays, weekdayDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { Tag } from './tag.js';

interface DueProps {
  readonly day: string | null;
  readonly today: string;
}

/**
 * A deadline as people count it: how many business days off, which day, and in words when it has passed. What lies
 * within a weekend, or beyond the calendar that is known, is told in days.
 */
export function DueDate({ day, today }: DueProps) {
  return <DueDay day={day} today={today} businessDays={useProgramme().businessDays} />;
}

/** The same for whoever may not ask for the programme: a mail's link is opened by people who have not signed in. */
export function DueDay({ day, today, businessDays }: DueProps & { businessDays?: BusinessDays | undefined }) {
  const { t } = useTranslation();
  if (day === null) return <>{t('due.none')}</>;
  const days = daysBetween(today, day);
  const counted = businessDays && businessDaysTo(today, day, businessDays);
  const when = weekdayDate(day, today);
  if (days >= 0)
    return (
      <time dateTime={day}>
        {counted && days > 1 ? t('due.in', { count: counted }) : relativeDays(days)}, {when}
      </time>
    );
  return (
    <time dateTime={day}>
      <Tag tone="bad">
        {counted ? t('due.overdueBusiness', { count: -counted }) : t('due.overdue', { count: -days })}
      </Tag>{' '}
      {when}
    </time>
  );
}
