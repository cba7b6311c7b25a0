import { startOfLocalDay } from '#platform/calendar';

/** The instant before which accesses are forgotten: the beginning of the month, so many months ago. */
export function startOfRetention(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const since = year * 12 + (month - 1) - months;
  const first = `${String(Math.floor(since / 12))}-${String((since % 12) + 1).padStart(2, '0')}-01`;
  return startOfLocalDay(first);
}
