import { useTranslation } from 'react-i18next';
import { daysBetween, relativeDays, weekdayDate } from '#web/lib/format.js';
import { Tag } from './tag.js';

/** A deadline as people count it: how far off, which day, and in words when it has passed. */
export function DueDate({ day, today }: { day: string | null; today: string }) {
  const { t } = useTranslation();
  if (day === null) return <>{t('due.none')}</>;
  const days = daysBetween(today, day);
  const when = weekdayDate(day, today);
  if (days >= 0)
    return (
      <time dateTime={day}>
        {relativeDays(days)}, {when}
      </time>
    );
  return (
    <time dateTime={day}>
      <Tag tone="bad">{t('due.overdue', { count: -days })}</Tag> {when}
    </time>
  );
}
