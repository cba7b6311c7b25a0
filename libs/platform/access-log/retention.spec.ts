import { expect, it } from '@jest/globals';
import { startOfRetention } from './retention.js';

it('keeps whole months, so that nothing is forgotten before its time', () => {
  expect(startOfRetention('2023-03-15', 13)).toBe('2022-01-31T23:00:00.000Z');
  expect(startOfRetention('2023-03-01', 13)).toBe('2022-01-31T23:00:00.000Z');
  expect(startOfRetention('2023-12-31', 13)).toBe('2022-10-31T23:00:00.000Z');
  expect(startOfRetention('2023-08-01', 1)).toBe('2023-06-30T22:00:00.000Z');
});
