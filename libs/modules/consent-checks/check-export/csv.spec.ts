import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv.js';

describe('a line for Danish Excel', () => {
  it('has semicolons between its cells and a comma for decimals', () => {
    expect(csvLine(['P-1', 2.5, -3, null, 'Ærø'])).toBe('P-1;2,5;-3;;Ærø\r\n');
  });

  it('quotes what would break it', () => {
    expect(csvLine(['a;b', 'say "so"', 'two\nlines'])).toBe('"a;b";"say ""so""";"two\nlines"\r\n');
  });

  it.each(['=1+1', '+45', '-1', '@sum', '\tx'])('lets no cell be a formula: %j', (text) => {
    expect(csvLine([text])).toBe(`'${text}\r\n`);
  });
});
