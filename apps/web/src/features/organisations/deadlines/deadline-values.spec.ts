import { describe, expect, it } from '@jest/globals';
import {
  deadlinesInput,
  deadlineValues,
  isConfirmedTooEarly,
  isDays,
  type Deadlines,
} from './deadline-values.js';

const usual: Deadlines = {
  answer: 10,
  assessment: 5,
  patientContact: 1,
  patientContactConfirmation: 5,
  retrospectiveConsent: 20,
  transferReply: 5,
  verification: 5,
  dataHandling: 10,
};

describe('deadlines', () => {
  it('are typed and sent as the same', () =>
    expect(deadlinesInput(deadlineValues(usual, '2023-03-15'))).toEqual({
      occurredOn: '2023-03-15',
      deadlines: usual,
    }));

  it('are between one and 260 business days', () =>
    expect(['1', '260', '0', '261', '-1', '2.5', ''].map(isDays)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]));

  it('do not ask for a confirmation before the contact is due', () => {
    expect(isConfirmedTooEarly({ patientContact: '5', patientContactConfirmation: '1' })).toBe(true);
    expect(isConfirmedTooEarly({ patientContact: '1', patientContactConfirmation: '1' })).toBe(false);
  });
});
