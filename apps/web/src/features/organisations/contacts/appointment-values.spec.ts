import { describe, expect, it } from '@jest/globals';
import type { Contact } from '../programme.js';
import { appointmentInput, appointmentValues, holderOf, isPost, usualPost } from './appointment-values.js';

const held: Contact = {
  id: 'consent-1084',
  duty: 'consent-contact',
  region: '1084',
  language: 'da',
  appointedOn: '2022-12-01',
};

describe('an appointment', () => {
  it('is to the usual post of its duty and region unless another is named', () => {
    const values = { ...appointmentValues('2023-03-15'), duty: 'regional-director' as const, region: '1081' };
    expect(appointmentInput(values)).toMatchObject({ contact: 'director-1081', region: '1081' });
    expect(appointmentInput({ ...values, contact: ' deputy ' }).contact).toBe('deputy');
  });

  it('to a duty of the centre names no region', () => {
    const values = { ...appointmentValues('2023-03-15'), duty: 'auditor' as const, region: '1081' };
    expect(appointmentInput(values)).not.toHaveProperty('region');
    expect(appointmentInput(values).contact).toBe('auditors');
  });

  it('keeps the post when somebody is replaced', () =>
    expect(appointmentValues('2023-03-15', held)).toMatchObject({
      contact: 'consent-1084',
      duty: 'consent-contact',
      name: '',
    }));

  it('has no usual post until duty and region are chosen', () => {
    expect(usualPost('', '1084')).toBe('');
    expect(usualPost('consent-contact', '')).toBe('');
  });

  it('tells who is replaced; a retired contact is not', () => {
    expect(holderOf([held], 'consent-1084')).toBe(held);
    expect(holderOf([{ ...held, retiredOn: '2023-01-01' }], 'consent-1084')).toBeUndefined();
  });

  it('takes codes only', () => expect(['consent-1084', 'a b', ''].map(isPost)).toEqual([true, false, false]));
});
