import { describe, expect, it } from '@jest/globals';
import { HEAD_BYTES, kindOf } from './file-kind.js';

const head = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('what a file is', () => {
  it.each([
    ['pdf', '%PDF-1.7\n'],
    ['pdf', `${'\0'.repeat(HEAD_BYTES - 5)}%PDF-`],
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['jpg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['tiff', 'II*\0\x08\0\0\0'],
    ['tiff', 'MM\0*\0\0\0\x08'],
    ['heic', '\0\0\0\x18ftypheic\0\0\0\0'],
  ])('%s is known by its first bytes', (kind, bytes) => expect(kindOf(head(bytes))).toBe(kind));

  it.each([
    ['a text', 'Samtykke.pdf'],
    ['a zip', 'PK\x03\x04'],
    ['a film', '\0\0\0\x18ftypisom\0\0\0\0'],
    ['nothing', ''],
  ])('%s is no scan', (_what, bytes) => expect(kindOf(head(bytes))).toBeUndefined());
});
