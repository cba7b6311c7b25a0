/** The kinds of scans that are taken as evidence. */
export const FILE_KINDS = ['pdf', 'png', 'jpg', 'tiff', 'heic'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a browser's file dialog offers first; the content decides. */
export const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.tif,.tiff,.heic,.heif';

/** How much of a file tells what it is: a PDF may begin with up to 1024 bytes of something else (ISO 32000, annex H). */
export const HEAD_BYTES = 1029;

const text = (head: Uint8Array, from: number, to?: number): string =>
  String.fromCharCode(...head.subarray(from, to));

/** Brands of HEIF with HEVC pictures (ISO/IEC 23008-12), as telephones write them. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

const tests: Readonly<Record<FileKind, (head: Uint8Array) => boolean>> = {
  pdf: (head) => text(head, 0).includes('%PDF-'),
  png: (head) => text(head, 0, 8) === '\x89PNG\r\n\x1a\n',
  jpg: (head) => text(head, 0, 3) === '\xff\xd8\xff',
  tiff: (head) => ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(text(head, 0, 4)),
  heic: (head) => text(head, 4, 8) === 'ftyp' && HEIC_BRANDS.includes(text(head, 8, 12)),
};

/** What a file is by its first bytes; a name says nothing. */
export const kindOf = (head: Uint8Array): FileKind | undefined =>
  FILE_KINDS.find((kind) => tests[kind](head));
