import { afterAll, describe, expect, it } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { csv, fileFolder, HEADING, refusalOf, rowErrorsOf, ROWS, rowsOf, xlsx } from './frame.fixtures.js';

const folder = fileFolder();
afterAll(() => folder.remove());

const heading = HEADING.split(';');
const cells = ROWS.map((row) => row.split(';'));
const book = (...rows: readonly (readonly unknown[])[]) => xlsx([heading, ...rows]);
const file = async (bytes: Promise<Uint8Array> | Uint8Array) => folder.file(await bytes);

describe('an XLSX file', () => {
  it('gives the rows its CSV would give', async () => {
    const [fromBook, fromText] = [
      await rowsOf(await file(book(...cells))),
      await rowsOf(folder.file(csv(...ROWS))),
    ];
    expect(fromBook).toEqual(fromText);
  });

  it('takes numbers and dates for what they show', async () => {
    const row = ['R-1', 1084, 'rare-diseases', 'RH-KGA', new Date(Date.UTC(2023, 0, 10)), 'F-1', 'index'];
    const rows = await rowsOf(await file(book(row)));
    expect(rows[0]?.row).toMatchObject({ region: '1084', analysedOn: '2023-01-10' });
  });

  it('is known by its content, whatever it is called', async () => {
    const path = folder.file(await book(...cells), 'frame.csv');
    expect(await rowsOf(path)).toHaveLength(4);
  });

  it('refuses formulas by line and field', async () => {
    const row = ['R-1', { formula: '1000+84', result: 1084 }, 'rare-diseases', 'RH-KGA', '2023-01-10'];
    expect(await rowErrorsOf(await file(book(row)))).toEqual(['2 region field.formula']);
  });

  it('refuses truth values and errors', async () => {
    const row = ['R-1', true, 'rare-diseases', 'RH-KGA', '2023-01-10'];
    expect(await rowErrorsOf(await file(book(row)))).toEqual(['2 region field.malformed']);
  });

  it('sees a CPR number that a cell keeps as a number', async () => {
    expect(
      await rowErrorsOf(await file(book([101901234, '1084', 'rare-diseases', 'RH-KGA', '2023-01-10']))),
    ).toEqual(['2 requisitionId text.cpr-like']);
  });

  it('passes over empty sheets and refuses a second one with content', async () => {
    expect(await rowsOf(await file(xlsx([heading, ...cells], [])))).toHaveLength(4);
    const two = await file(xlsx([heading, ...cells], [['hidden']]));
    expect((await refusalOf(two)).code).toBe('frame.xlsx-several-sheets');
  });

  it('refuses macros', async () => {
    const bytes = zipSync({ ...unzipSync(await book(...cells)), 'xl/vbaProject.bin': new Uint8Array([1]) });
    expect((await refusalOf(folder.file(bytes))).code).toBe('frame.xlsx-macros');
  });

  it('refuses an archive that unpacks to more than it says', async () => {
    const parts = unzipSync(await book(...cells));
    const bomb = zipSync(
      { ...parts, 'xl/sharedStrings.xml': new Uint8Array(130 * 1024 * 1024) },
      { level: 1 },
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await refusalOf(folder.file(bomb))).code).toBe('frame.xlsx-oversize');
  }, 60_000);

  it('refuses an archive that is no workbook, one cut short, and one that hides something', async () => {
    const whole = await book(...cells);
    expect((await refusalOf(folder.file(zipSync({ 'a.txt': new Uint8Array([65]) })))).code).toBe(
      'frame.xlsx-malformed',
    );
    expect((await refusalOf(folder.file(whole.subarray(0, whole.length - 40)))).code).toBe(
      'frame.xlsx-malformed',
    );
    const hiding = new Uint8Array([...new Uint8Array(100).fill(0x50), ...whole]);
    hiding.set([0x50, 0x4b, 3, 4]);
    expect((await refusalOf(folder.file(hiding))).code).toBe('frame.xlsx-malformed');
  });
});
