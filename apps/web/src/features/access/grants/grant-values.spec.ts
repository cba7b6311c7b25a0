import { describe, expect, it } from '@jest/globals';
import { emptyGrant, faultOfFrom, faultOfUntil, grantInput, lacksRegion } from './grant-values.js';

const values = { ...emptyGrant('2023-06-09'), reason: ' Ny kontakt ' };

describe('a grant', () => {
  it('of a regional role names its region, of another none', () => {
    expect(grantInput({ ...values, role: 'regional-contact', region: '1084' })).toEqual({
      role: 'regional-contact',
      region: '1084',
      from: '2023-06-09',
      reason: 'Ny kontakt',
    });
    expect(grantInput({ ...values, role: 'auditor', region: '1084' })).not.toHaveProperty('region');
  });

  it('ends when a last day was given', () =>
    expect(grantInput({ ...values, role: 'auditor', until: '2023-12-31' }).until).toBe('2023-12-31'));

  it('lacks its region until one is chosen', () => {
    expect(lacksRegion({ role: 'regional-director', region: '' })).toBe(true);
    expect(lacksRegion({ role: 'regional-director', region: '1081' })).toBe(false);
    expect(lacksRegion({ role: 'auditor', region: '' })).toBe(false);
  });

  it('begins today or later', () => {
    expect(faultOfFrom('2023-06-09', '2023-06-09')).toBeUndefined();
    expect(faultOfFrom('2023-06-08', '2023-06-09')).toBe('passed');
    expect(faultOfFrom('', '2023-06-09')).toBe('required');
  });

  it('does not end before it begins', () => {
    expect(faultOfUntil('2023-06-08', '2023-06-09')).toBe('before-it-begins');
    expect(faultOfUntil('2023-06-09', '2023-06-09')).toBeUndefined();
    expect(faultOfUntil('', '2023-06-09')).toBeUndefined();
  });
});
