import { describe, expect, it } from '@jest/globals';
import { formatDate } from './format-date.js';

describe('a date in words', () => {
  it.each([
    ['2023-06-09', '9. juni 2023', '9 June 2023'],
    ['2023-05-01', '1. maj 2023', '1 May 2023'],
    ['2026-09-30', '30. september 2026', '30 September 2026'],
  ])('%s is %s and %s', (date, danish, english) => {
    expect(formatDate(date, 'da')).toBe(danish);
    expect(formatDate(date, 'en')).toBe(english);
  });

  it('is that of the language for every month', () => {
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
      const date = `2023-${month}-09`;
      const long = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(date),
      );
      expect(formatDate(date, 'da')).toBe(long);
    }
  });

  it('refuses a day that is none', () => expect(() => formatDate('2023-02-30', 'da')).toThrow(RangeError));
});
