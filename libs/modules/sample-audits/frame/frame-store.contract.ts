import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unitOf, type FrameRow } from '#platform/statistics';
import { fileFolder, csv, ROWS } from './frame.fixtures.js';
import { openFrameFile } from './frame-file.reader.js';
import { importFrame } from './frame-import.importer.js';
import type { FrameStore } from './frame-store.js';

const regions = ['1081', '1084', '1085'];
/** The frame of the fixtures; `printf 'tilsyn-frame/1\nR-1\t…' | sha256sum` gives the same. */
const TRIO_AND_ONE = { requisitions: 4, format: 'tilsyn-frame/1' };

/** What every store of frames does. */
export function frameStoreContract(
  name: string,
  open: () => Promise<{ store: FrameStore; close: () => Promise<void> }>,
): void {
  describe(`frames ${name}`, () => {
    const folder = fileFolder();
    let store: FrameStore;
    let close: () => Promise<void>;
    beforeAll(async () => ({ store, close } = await open()));
    afterAll(async () => {
      folder.remove();
      await close();
    });

    const importRows = async (rows: readonly string[], round = 'r-1') =>
      importFrame(store, await openFrameFile(folder.file(csv(...rows))), { round, regions });
    const all = async (sha256: string) => {
      const rows: FrameRow[] = [];
      for await (const batch of store.byUnit(sha256)) rows.push(...batch);
      return rows;
    };

    it('keep a frame and give it back by unit', async () => {
      const frame = await importRows(ROWS);
      expect(frame).toMatchObject(TRIO_AND_ONE);
      expect(frame.strata).toEqual([
        { region: '1081', units: 0, requisitions: 0 },
        { region: '1084', units: 1, requisitions: 2 },
        { region: '1085', units: 1, requisitions: 2 },
      ]);
      const rows = await all(frame.sha256);
      expect(rows.map(unitOf)).toEqual(['family:F-1', 'family:F-1', 'family:F-1', 'requisition:R-4']);
      expect(rows[2]).toEqual({
        requisitionId: 'R-3',
        region: '1085',
        patientGroup: 'rare-diseases',
        department: 'SJ-KGA',
        analysedOn: '2023-01-11',
        familyId: 'F-1',
        relation: 'father',
      });
      expect(rows[3]).not.toHaveProperty('familyId');
    });

    it('hash the same rows alike in any order', async () => {
      const [one, other] = [await importRows(ROWS), await importRows([...ROWS].reverse())];
      expect(other).toEqual(one);
    });

    it('find the members of units', async () => {
      const { sha256 } = await importRows(ROWS);
      const members = await store.membersOf(sha256, ['family:F-1']);
      expect(members.map(({ requisitionId }) => requisitionId)).toEqual(['R-1', 'R-2', 'R-3']);
    });

    it('sort by bytes', async () => {
      const ids = ['a-1', 'Z-1', 'å-1', 'A-1', '𝟘-1', 'a.1'];
      const { sha256 } = await importRows(ids.map((id) => `${id};1084;rare-diseases;KGA;2023-01-10;;`));
      expect((await all(sha256)).map(({ requisitionId }) => requisitionId)).toEqual([
        'A-1',
        'Z-1',
        'a-1',
        'a.1',
        'å-1',
        '𝟘-1',
      ]);
    });

    it('refuse rows that clash, by line, and keep nothing of them', async () => {
      const rows = [
        ...ROWS,
        'R-9;1084;rare-diseases;RH-KGA;2023-01-10;F-1;mother',
        'R-4;1085;rare-diseases;SJ-KGA;2023-01-12;;',
      ];
      await expect(importRows(rows, 'r-clash')).rejects.toMatchObject({
        code: 'frame.rows-refused',
        details: {
          total: 2,
          errors: [
            { line: 6, field: 'relation', code: 'family.twice-the-same', firstLine: 3 },
            { line: 7, field: 'requisitionId', code: 'requisition.duplicate', firstLine: 5 },
          ],
        },
      });
      expect(
        (await store.unsettled('9999-01-01T00:00:00Z')).filter(({ round }) => round === 'r-clash'),
      ).toEqual([]);
    });

    it('keep nothing of a file that turns out wrong at its end', async () => {
      const many = Array.from(
        { length: 12_000 },
        (_, index) => `W-${index};1084;rare-diseases;KGA;2023-01-10;;`,
      );
      await expect(
        importRows([...many, 'W-x;1084;rare-diseases;KGA;2023-02-30;;'], 'r-wrong'),
      ).rejects.toMatchObject({
        code: 'frame.rows-refused',
        params: { total: 1, listed: 1 },
      });
      expect(
        (await store.unsettled('9999-01-01T00:00:00Z')).filter(({ round }) => round === 'r-wrong'),
      ).toEqual([]);
      expect((await importRows(many, 'r-right')).requisitions).toBe(12_000);
    });

    it('go when nobody claims them, and stay while somebody does', async () => {
      const rows = ['X-1;1084;rare-diseases;KGA;2023-01-10;;'];
      const { sha256 } = await importRows(rows, 'r-a');
      await importRows(rows, 'r-b');
      await store.settle({ sha256, round: 'r-a' });
      expect(
        (await store.unsettled('9999-01-01T00:00:00Z')).filter((claim) => claim.sha256 === sha256),
      ).toEqual([{ sha256, round: 'r-b' }]);
      await store.release({ sha256, round: 'r-b' });
      expect(await all(sha256)).toHaveLength(1);
      await store.release({ sha256, round: 'r-a' });
      await expect(all(sha256)).rejects.toMatchObject({ code: 'frame.not-stored' });
      await store.release({ sha256, round: 'r-a' });
    });

    it('let a reader leave early', async () => {
      const { sha256 } = await importRows(ROWS);
      for await (const batch of store.byUnit(sha256)) if (batch.length > 0) break;
      expect(await all(sha256)).toHaveLength(4);
    });
  });
}
