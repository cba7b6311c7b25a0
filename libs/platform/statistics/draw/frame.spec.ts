import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareBytes } from './canonical-text.js';
import { compareForDraw, FrameNotGrouped, unitOf, UnitGrouper, unitsOf } from './draw-unit.js';
import { FrameHash, FrameNotCanonical } from './frame-hash.js';
import { canonicalRow, compareFrameRows, type FrameRow } from './frame-row.js';
import { child, fatherElsewhere, mother, single } from './frame.fixtures.js';

const hashOf = (rows: readonly FrameRow[]) => {
  const hash = new FrameHash();
  rows.forEach((row) => hash.offer(row));
  return hash.digest();
};

describe('the order of bytes', () => {
  it('is that of the UTF-8 encoding', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareBytes(a, b)).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('puts the plane beyond last, where JavaScript does not', () => {
    expect('\u{1F600}' < '\uFFFD').toBe(true);
    expect(compareBytes('\u{1F600}', '\uFFFD')).toBe(1);
  });
});

describe('a canonical row', () => {
  it('is one line with six tabs', () => {
    expect(canonicalRow(child)).toBe('R-1\t1084\tG01\tKlinisk Genetik\t2023-03-01\tF-1\tindex');
    expect(canonicalRow(single)).toBe('R-3\t1085\tG02\tBørneafdelingen\t2023-03-02\t\t');
  });

  it.each<[string, Partial<FrameRow>]>([
    ['requisitionId is empty', { requisitionId: '' }],
    ['familyId is empty', { familyId: '' }],
    ['department holds a control character: "A\\tB"', { department: 'A\tB' }],
    ['department is not in Unicode form NFC: "Bo\u0308rn"', { department: 'Bo\u0308rn' }],
    ['region is not well-formed Unicode', { region: '\udc00' }],
    ['analysedOn is not a day: "2023-02-30"', { analysedOn: '2023-02-30' }],
    ['relation is none that is known: "aunt"', { relation: 'aunt' as 'other' }],
  ])('is refused when %s', (message, change) => {
    expect(() => canonicalRow({ ...child, ...change })).toThrow(new RangeError(message));
  });
});

describe('the hash of a frame', () => {
  it('is the one sha256sum gives to the file', () => {
    expect(hashOf([child, mother, single])).toEqual({
      format: 'tilsyn-frame/1',
      sha256: '976156de7e361d3b690b4d7551e5d109236dad966604e67b8195151599fce363',
      rows: 3,
    });
    expect(hashOf([]).sha256).toBe('b977d5b27fc384ecb3bb4e26e90426519b2b557fa2a06a8f940fd0f3c7e3fc2a');
  });

  it('may be asked for at any time', () => {
    const hash = new FrameHash();
    hash.offer(child);
    expect(hash.digest()).toEqual(hashOf([child]));
    hash.offer(mother);
    expect(hash.digest()).toEqual(hashOf([child, mother]));
  });

  it('changes with any field', () => {
    const changes: Partial<FrameRow>[] = [
      { region: '1081' },
      { patientGroup: 'G02' },
      { department: 'X' },
      { analysedOn: '2023-03-02' },
      { familyId: 'F-2' },
      { relation: 'sibling' },
    ];
    const hashes = changes.map((change) => hashOf([{ ...child, ...change }]).sha256);
    expect(new Set([hashOf([child]).sha256, ...hashes]).size).toBe(7);
  });

  it('refuses a row out of order or met twice, and goes on unharmed', () => {
    const hash = new FrameHash();
    hash.offer(mother);
    expect(() => hash.offer(child)).toThrow(new FrameNotCanonical('out-of-order', 'R-2', 'R-1'));
    expect(() => hash.offer(mother)).toThrow('requisition R-2 stands in the frame twice');
    hash.offer(single);
    expect(hash.digest()).toEqual(hashOf([mother, single]));
  });

  it('takes any rows sorted by their comparison', () => {
    const rows = [single, fatherElsewhere, child, mother].sort(compareFrameRows);
    expect(hashOf(rows).rows).toBe(4);
  });
});

describe('the unit of a draw', () => {
  it('is the family, else the requisition', () => {
    expect(unitOf(child)).toBe('family:F-1');
    expect(unitOf(single)).toBe('requisition:R-3');
  });

  it('holds all members and lies in the stratum of the smallest requisition id', () => {
    const rows = [fatherElsewhere, single, mother, child].sort(compareForDraw);
    expect([...unitsOf(rows)]).toEqual([
      { unitId: 'family:F-1', stratum: '1084', members: [child, mother, fatherElsewhere] },
      { unitId: 'requisition:R-3', stratum: '1085', members: [single] },
    ]);
  });

  it('may be stratified otherwise', () => {
    const [unit] = unitsOf([child], (row) => `${row.region}/${row.patientGroup}`);
    expect(unit?.stratum).toBe('1084/G01');
  });

  it('refuses a family that is split, and a row met twice', () => {
    expect(() => [...unitsOf([child, single, mother])]).toThrow(new FrameNotGrouped('R-3', 'R-2'));
    expect(() => [...unitsOf([child, child])]).toThrow(FrameNotGrouped);
  });

  it('ends once', () => {
    const grouper = new UnitGrouper();
    expect(grouper.end()).toBeUndefined();
    expect(grouper.offer(child)).toBeUndefined();
    expect(grouper.end()?.members).toEqual([child]);
    expect(grouper.end()).toBeUndefined();
  });

  it('keeps every row of any frame exactly once', () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.nat(500), family: fc.option(fc.nat(40), { nil: undefined }) }),
      { selector: (row) => row.id, maxLength: 80 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const frame = all
          .map(({ id, family }): FrameRow => {
            const row = { ...single, requisitionId: `R-${id}` };
            return family === undefined ? row : { ...row, familyId: `F-${family}` };
          })
          .sort(compareForDraw);
        const units = [...unitsOf(frame)];
        expect(units.flatMap((unit) => unit.members)).toEqual(frame);
        expect(new Set(units.map((unit) => unit.unitId)).size).toBe(units.length);
      }),
    );
  });
});
