import { afterAll, describe, expect, it } from '@jest/globals';
import { csv, fileFolder, HEADING, refusalOf, rowErrorsOf, ROWS, rowsOf } from './frame.fixtures.js';

const folder = fileFolder();
afterAll(() => folder.remove());
const utf8 = new TextEncoder();
const [FIRST = ''] = ROWS;

const trio = {
  requisitionId: 'R-1',
  region: '1084',
  patientGroup: 'rare-diseases',
  department: 'RH-KGA',
  analysedOn: '2023-01-10',
  familyId: 'F-1',
  relation: 'index',
};

describe('a CSV file', () => {
  it('gives its rows with the lines they stand on', async () => {
    const rows = await rowsOf(folder.file(csv(...ROWS)));
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(rows[0]?.row).toEqual(trio);
    expect(rows[3]?.row).toEqual({
      requisitionId: 'R-4',
      region: '1085',
      patientGroup: 'rare-diseases',
      department: 'SJ-KGA',
      analysedOn: '2023-01-12',
    });
  });

  it.each([
    ['semicolons', csv(FIRST)],
    ['commas', csv(FIRST).replaceAll(';', ',')],
    ['tabs', csv(FIRST).replaceAll(';', '\t')],
    ['Windows line ends and a byte order mark', `\uFEFF${csv(FIRST).replaceAll('\n', '\r\n')}`],
    ['no line end at the end', csv(FIRST).trimEnd()],
    ['quotes', csv('"R-1";"1084";"rare-diseases";"RH-KGA";"2023-01-10";"F-1";"index"')],
    ['a quoted heading with the delimiter in it', csv(FIRST).replace('requisition', '"requisition"')],
    [
      'Danish headings and words',
      'Rekvisitions-ID;Regionskode;Patientgruppe;Afdeling;Analysedato;Familie-ID;Slægtskab\nR-1;1084;rare-diseases;RH-KGA;10-01-2023;F-1;Indeks\n',
    ],
    [
      'columns in another order',
      'relation;family;analysed on;department;patient group;region;requisition\nindex;F-1;2023-01-10;RH-KGA;rare-diseases;1084;R-1\n',
    ],
    ['empty lines at the end, as a spreadsheet leaves them', `${csv(FIRST)};;;;;;\n\n;;;;;;\n`],
    ['spaces around the values', csv(' R-1 ; 1084;rare-diseases ;RH-KGA;2023-01-10; F-1;index ')],
  ])('may have %s', async (_what, text) => {
    expect((await rowsOf(folder.file(text))).map(({ row }) => row)).toEqual([trio]);
  });

  it('may leave family and relation out', async () => {
    const text =
      'requisition,region,patient group,department,analysed on\nR-4,1085,rare-diseases,SJ-KGA,2023-01-12\n';
    expect(await rowsOf(folder.file(text))).toHaveLength(1);
  });

  it('counts lines within quoted fields', async () => {
    const text = csv(
      '"R-\n1";1084;rare-diseases;RH-KGA;2023-01-10;;',
      'R-2;;rare-diseases;RH-KGA;2023-01-10;;',
    );
    expect(await rowErrorsOf(folder.file(text))).toEqual([
      '3 requisitionId field.malformed',
      '4 region field.missing',
    ]);
  });

  it('tells every error of a row and goes on to the next', async () => {
    const text = csv(
      'R-1;1084;;RH-KGA;2023-02-30;F-1;index',
      'R-2;1084;rare-diseases;RH KGA;2023-01-10;F-1;cousin',
      'R-3;1084;rare-diseases;RH-KGA;2023-01-10;;mother',
      'R-4;1084;rare-diseases;RH-KGA;2023-01-10',
      'R-5;1084;rare-diseases;RH-KGA;2023-01-10;;;x',
      `R-6;1084;rare-diseases;${'x'.repeat(2000)};2023-01-10;;`,
      `R-${'7'.repeat(60)};1084;rare-diseases;RH-KGA;2023-01-10;;`,
    );
    expect(await rowErrorsOf(folder.file(text))).toEqual([
      '2 patientGroup field.missing',
      '2 analysedOn date.not-a-date',
      '3 department field.malformed',
      '3 relation relation.unknown',
      '4 relation relation.without-family',
      '5 - columns.too-few',
      '6 - columns.too-many',
      '7 - row.too-large',
      '8 requisitionId field.malformed',
    ]);
  });

  it.each(['=R-1', '+R-1', '-R-1', '@R-1', ' =HYPERLINK("x")'])(
    'refuses a cell that a spreadsheet would compute: %s',
    async (cell) => {
      const text = csv(`"${cell.replaceAll('"', '""')}";1084;rare-diseases;RH-KGA;2023-01-10;;`);
      expect(await rowErrorsOf(folder.file(text))).toEqual(['2 requisitionId field.formula']);
    },
  );

  it('refuses what looks like a CPR number in any field, and repeats it nowhere', async () => {
    const text = csv('010190-1234;1084;rare-diseases;RH-KGA;2023-01-10;0101901234;index');
    const refusal = await refusalOf(folder.file(text));
    expect(refusal.details).toEqual({
      total: 2,
      errors: [
        { line: 2, field: 'requisitionId', code: 'text.cpr-like' },
        { line: 2, field: 'familyId', code: 'text.cpr-like' },
      ],
    });
    expect(JSON.stringify(refusal)).not.toContain('1234');
  });

  it('refuses what looks like a CPR number in the file name and in a heading', async () => {
    expect((await refusalOf(folder.file(csv(...ROWS), '010190-1234.csv'))).code).toBe(
      'frame.file-name-cpr-like',
    );
    expect((await refusalOf(folder.file(`${HEADING};010190-1234\n`))).code).toBe('text.cpr-like');
  });

  it('lists the first two hundred errors and counts them all', async () => {
    const text = csv(
      ...Array.from({ length: 5000 }, (_, index) => `R-${index};;rare-diseases;RH-KGA;2023-01-10;;`),
    );
    const { details, params } = await refusalOf(folder.file(text));
    expect(params).toEqual({ total: 5000, listed: 200 });
    expect((details as { errors: unknown[] }).errors).toHaveLength(200);
  });

  it('refuses headings that are unknown, missing or twice', async () => {
    const { code, details } = await refusalOf(
      folder.file('requisition;region;region;patient group;analysed on;name\n'),
    );
    expect(code).toBe('frame.headings-refused');
    expect(details).toEqual({
      headings: [
        { column: 3, field: 'region', code: 'heading.twice' },
        { column: 6, code: 'heading.unknown' },
        { field: 'department', code: 'heading.missing' },
      ],
    });
  });

  it.each([
    [
      'UTF-16 with a mark',
      new Uint8Array([0xff, 0xfe, ...Buffer.from(csv(...ROWS), 'utf16le')]),
      'frame.encoding-utf16',
    ],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(csv(...ROWS), 'utf16le')), 'frame.encoding-utf16'],
    [
      'Latin-1',
      new Uint8Array(Buffer.from(csv(FIRST, 'R-Ø;1084;rare-diseases;RH-KGA;2023-01-10;;'), 'latin1')),
      'frame.encoding-not-utf8',
    ],
    ['an open quote', utf8.encode(csv('R-1;"1084;rare-diseases')), 'frame.csv-malformed'],
    [
      'a quote in the middle',
      utf8.encode(csv('R"1;1084;rare-diseases;RH-KGA;2023-01-10;;')),
      'frame.csv-malformed',
    ],
    ['a row without end', utf8.encode(csv(`"${'x'.repeat(200_000)}\n`)), 'frame.row-oversize'],
    [
      'a quote that swallows the file',
      utf8.encode(csv('"', ...Array.from({ length: 20_000 }, () => FIRST))),
      'frame.row-oversize',
    ],
    ['no rows', utf8.encode(`${HEADING}\n`), 'frame.empty'],
    ['nothing at all', new Uint8Array(), 'frame.empty'],
    [
      'bytes that are no text',
      new Uint8Array(Array.from({ length: 3000 }, (_, index) => (index * 7 + 128) % 251)),
      'frame.encoding-utf16',
    ],
  ])('is refused when it has %s', async (_what, bytes, code) => {
    expect((await refusalOf(folder.file(bytes))).code).toBe(code);
  });

  it('says on which line the encoding breaks', async () => {
    const bytes = Buffer.from(csv(...ROWS, 'R-Ø;1084;rare-diseases;RH-KGA;2023-01-10;;'), 'latin1');
    expect((await refusalOf(folder.file(new Uint8Array(bytes)))).params).toEqual({ line: 6 });
  });
});
