import { describe, expect, it } from '@jest/globals';
import { endOfDay, isLastDay, tokenInput } from './token-values.js';

describe('a token', () => {
  it('ends with its last day in Denmark, in winter and in summer', () => {
    expect(endOfDay('2023-01-31')).toBe('2023-01-31T23:00:00.000Z');
    expect(endOfDay('2023-06-09')).toBe('2023-06-09T22:00:00.000Z');
  });

  it('ends on the day the clocks change', () =>
    expect(endOfDay('2023-03-26')).toBe('2023-03-26T22:00:00.000Z'));

  it('ends within a year, and not before today', () => {
    expect(isLastDay('2023-06-09', '2023-06-09')).toBe(true);
    expect(isLastDay('2023-06-08', '2023-06-09')).toBe(false);
    expect(isLastDay('2024-06-08', '2023-06-09')).toBe(true);
    expect(isLastDay('2024-06-10', '2023-06-09')).toBe(false);
  });

  it('is sent as it was typed, with the region of a regional role only', () =>
    expect(
      tokenInput({
        label: ' Laboratoriet ',
        role: 'auditor',
        region: '1084',
        rows: ['ListConsentChecks'],
        lastDay: '2023-06-09',
      }),
    ).toEqual({
      label: 'Laboratoriet',
      role: 'auditor',
      rows: ['ListConsentChecks'],
      expiresAt: '2023-06-09T22:00:00.000Z',
    }));
});
