import { expect, it } from '@jest/globals';
import { recordedDay } from './recorded-day.js';

it('counts the day of registration in Denmark, summer and winter', () => {
  expect(recordedDay('2023-03-15T22:59:59.000Z')).toBe('2023-03-15');
  expect(recordedDay('2023-03-15T23:00:00.000Z')).toBe('2023-03-16');
  expect(recordedDay('2023-06-15T22:00:00.000Z')).toBe('2023-06-16');
});
