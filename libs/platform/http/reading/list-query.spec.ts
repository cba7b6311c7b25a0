import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { cursorOf, encodeCursor } from './list-query.js';

const cursor = cursorOf(z.tuple([z.string(), z.int()]));

it('reads the cursors it gave, and no text that a row cannot have', () => {
  expect(cursor.parse(encodeCursor(['P-1 æ', 3]))).toEqual(['P-1 æ', 3]);
  for (const text of ['\u0000', 'a\nb', '\ud800'])
    expect(cursor.safeParse(encodeCursor([text, 3])).error?.issues).toMatchObject([
      { message: 'cursor.malformed' },
    ]);
});
