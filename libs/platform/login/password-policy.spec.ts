import { describe, expect, it } from '@jest/globals';
import { refusalOfPassword } from './password-policy.js';

const owner = { name: 'Ada Holm', email: 'ada.holm@genomcenter.example' };
const codeOf = (password: string) => refusalOfPassword(password, owner)?.code;

describe('a password', () => {
  it('may be any sentence that is long enough', () => {
    for (const password of [
      'four lamps on a quiet pier',
      'rødgrød med fløde',
      '🐢🐢🐙🐙🦀🦀🐳🐳🐬🐬🦈🦭',
      'alleenligevelnej',
    ])
      expect(codeOf(password)).toBeUndefined();
  });

  it('has twelve characters, however they are encoded, and at most 128', () => {
    expect(codeOf('æøåæøåæøåxy')).toBe('password.too-short');
    expect(codeOf('e\u0301'.repeat(11))).toBe('password.too-short');
    expect(codeOf('four lamps on a quiet pier '.repeat(5))).toBe('password.too-long');
  });

  it('does not hold its owner’s name or address', () => {
    for (const password of ['AdaHolm og hunden', 'my ada.holm login', 'ada.holm@genomcenter.example'])
      expect(codeOf(password)).toBe('password.personal');
    expect(refusalOfPassword('a bo in the meadow', { name: 'Bo', email: 'bo@x.example' })).toBeUndefined();
  });

  it('is not one of the first guesses', () => {
    for (const password of [
      'Password1234',
      'Adgangskode!!2024',
      'qwertyuiop123',
      '123456789012',
      'aaaaaaaaaaaaa',
      'abcabcabcabcabc',
    ])
      expect(codeOf(password)).toBe('password.common');
    for (const password of ['tilsyntilsyn', 'Sommer 2024 2025', 'abcdefghijklmn', '987654321098'])
      expect(codeOf(password)).toBe('password.common');
  });
});
