import { describe, expect, it } from '@jest/globals';
import { deadlinesSetBy } from './deadlines-set.js';

describe('the deadlines an event sets', () => {
  it('are told by the event itself', () => {
    const data = { patientContactDueOn: '2022-12-19', patientContactConfirmationDueOn: '2022-12-23' };
    expect(deadlinesSetBy({ type: 'CheckAssessed', data })).toEqual([
      { kind: 'patient-contact', dueOn: '2022-12-19' },
      { kind: 'patient-contact-confirmation', dueOn: '2022-12-23' },
    ]);
  });

  it('are those that move when an investigation ends or another region takes over', () => {
    const moved = [{ kind: 'answer', dueOn: '2022-12-20' }];
    expect([
      deadlinesSetBy({ type: 'InvestigationEnded', data: { resumed: moved } }),
      deadlinesSetBy({ type: 'TransferAccepted', data: { restarted: moved } }),
    ]).toEqual([moved, moved]);
  });

  it('are none for an event that sets none', () =>
    expect(deadlinesSetBy({ type: 'CheckAssessed', data: { complianceAtAnalysis: 'compliant' } })).toEqual(
      [],
    ));
});
