export { businessCalendar, type BusinessCalendar } from './business-calendar.js';
export { defaultCalendarPolicy, type CalendarPolicy } from './calendar-policy.js';
export { type Closure, type DayExplanation } from './closures.js';
export { formatDate, type DateLanguage } from './format-date.js';
export {
  addDays,
  compare,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isLocalDate,
  parseLocalDate,
  type LocalDate,
} from './local-date.js';
export { endOfLocalDay, localDateOf, startOfLocalDay, TIME_ZONE } from './local-time.js';
export { easterDay, publicHolidays, type PublicHoliday } from './public-holidays.js';
export { suspendedDueOn } from './suspended-due-on.js';
export { isoWeek, weekday, type IsoWeek, type Weekday } from './week.js';
