import { describe, expect, it } from '@jest/globals';
import { verdictOf } from './preview-verdict.js';

const fine = { couldFreeze: true, rows: 12, columns: [], errors: { total: 0, listed: [] } };
const no = { ...fine, couldFreeze: false };
const fault = { column: 2, field: null, fault: 'heading.unknown' } as const;

describe('what a look at a frame file came to', () => {
  it('is fine when the round takes the file', () => expect(verdictOf(fine)).toEqual({ kind: 'fine' }));

  it('counts the errors of rows and headings together', () =>
    expect(verdictOf({ ...no, columns: [fault], errors: { total: 2, listed: [] } })).toEqual({
      kind: 'faulty',
      errors: 3,
    }));

  it('names a file of a heading alone for what it is, not for errors it has not', () =>
    expect(verdictOf({ ...no, rows: 0 })).toEqual({ kind: 'without-rows' }));

  it('says when the file is good, and the round takes none any more', () =>
    expect(verdictOf(no)).toEqual({ kind: 'not-awaited' }));
});
