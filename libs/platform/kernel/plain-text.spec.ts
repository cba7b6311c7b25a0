import { describe, expect, it } from '@jest/globals';
import { freeText } from './personal.js';
import { isPlainText } from './plain-text.js';

const NOT_TEXT = ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\ud800', '\udc00', '\udc00\ud800'];

describe('plain text', () => {
  it('is what people write, over several lines', () => {
    for (const text of ['Åse', 'en\nto\r\ntre\tfire', '👩‍🔬 𝔞', '\u00a0\u200b', ''])
      expect(isPlainText(text)).toBe(true);
  });

  it('has no control characters and no halves of a character', () => {
    for (const text of NOT_TEXT) expect(isPlainText(`a${text}b`)).toBe(false);
  });

  it('is all that free text takes', () => {
    const codeOf = (text: string) => freeText().safeParse(text).error?.issues[0]?.message;
    expect(codeOf('en\nto')).toBeUndefined();
    for (const text of NOT_TEXT) expect(codeOf(`a${text}b`)).toBe('text.unprintable');
  });
});
