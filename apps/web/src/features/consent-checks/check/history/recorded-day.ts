/** The Danish day of an instant, as `2023-05-01`. */
export function recordedDay(instant: string): string {
  return new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
}
