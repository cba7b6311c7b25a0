import { describe, expect, it } from '@jest/globals';
import { assertNoCprLike } from './cpr-guard.js';

describe('the CPR guard', () => {
  it.each(['010190-1234', '0101901234', 'nr. 311299 4321.', '290200-1111'])('refuses "%s"', (text) => {
    expect(() => assertNoCprLike(text)).toThrow(
      expect.objectContaining({ code: 'mail.cpr-like', permanent: true }),
    );
  });

  it.each(['P-7K3F-9QWD-2', '+45 3333 4444', '320190-1234', '011390-1234', '2026-09-30', 'side 12345678901'])(
    'lets "%s" pass',
    (text) => {
      expect(() => assertNoCprLike(text)).not.toThrow();
    },
  );

  it('looks past an id whose digits resemble one by chance', () => {
    expect(() =>
      assertNoCprLike('https://tilsyn.example.org/audits/aa010190-1234-5abc-9def-0123456789ab'),
    ).not.toThrow();
  });
});
