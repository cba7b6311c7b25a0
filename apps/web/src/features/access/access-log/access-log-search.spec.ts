import { describe, expect, it } from '@jest/globals';
import { accessLogSearch } from './access-log-search.js';

describe('the filter of the access log in an address', () => {
  it('keeps a sample, an account and days', () =>
    expect(
      accessLogSearch({ sample: 'NGC-1', account: 'auditor-1', from: '2023-03-01', to: '2023-03-15' }),
    ).toEqual({ sample: 'NGC-1', account: 'auditor-1', from: '2023-03-01', to: '2023-03-15' }));

  it('reads a sample of digits alone as a text', () =>
    expect(accessLogSearch({ sample: 20230 })).toEqual({ sample: '20230' }));

  it('leaves out days that are none', () =>
    expect(accessLogSearch({ from: '2023-02-30', to: 'yesterday', sample: ' ' })).toEqual({}));
});
