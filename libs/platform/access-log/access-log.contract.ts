import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Access, AccessLog, AccessQuestion } from './access-log.js';

/** What every access log holds to. */
export function accessLogContract(
  name: string,
  open: () => Promise<{ readonly log: AccessLog; readonly close: () => Promise<void> }>,
): void {
  const access = (at: string, samples: readonly string[], account = 'ac-1'): Access => ({
    ...{ at: `2023-03-15T${at}:00.000Z`, account, samples },
    ...{ role: 'regional-contact', region: '1084', row: 'ListConsentChecks', requestId: 'r-1' },
  });

  describe(`${name} as an access log`, () => {
    let log: AccessLog;
    let close: () => Promise<void>;
    const times = async (question: Partial<AccessQuestion>) =>
      (await log.list({ limit: 100, ...question })).map(({ at }) => at.slice(11, 16));

    beforeAll(async () => {
      ({ log, close } = await open());
      await log.record(access('08:00', ['S-1', 'S-2', 'S-1']));
      await log.record(access('09:00', ['S-2'], 'ac-2'));
      await log.record(access('10:00', ['S-3']));
      await log.record(access('10:00', ['S-1']));
    }, 60_000);
    afterAll(() => close());

    it('keeps who read which samples when, each sample once', async () => {
      expect((await log.list({ limit: 100 })).at(-1)).toEqual({
        ...access('08:00', ['S-1', 'S-2']),
        number: '1',
      });
    });

    it('lists the newest first, by sample, account and time', async () => {
      expect(await times({})).toEqual(['10:00', '10:00', '09:00', '08:00']);
      expect(await times({ sample: 'S-2' })).toEqual(['09:00', '08:00']);
      expect(await times({ sample: 'S-2', account: 'ac-1' })).toEqual(['08:00']);
      expect(await times({ from: '2023-03-15T09:00:00.000Z', to: '2023-03-15T10:00:00.000Z' })).toEqual([
        '09:00',
      ]);
      expect(await times({ sample: 'S-9' })).toEqual([]);
    });

    it('goes on where a page ended, within the same instant too', async () => {
      const [first] = await log.list({ limit: 1 });
      if (!first) throw new Error('nothing was kept');
      const rest = await log.list({ limit: 100, after: [first.at, first.number] });
      expect([first, ...rest].map(({ samples }) => samples)).toEqual([
        ['S-1'],
        ['S-3'],
        ['S-2'],
        ['S-1', 'S-2'],
      ]);
    });

    it('keeps nothing of a read that showed no sample', async () => {
      await log.record(access('11:00', []));
      expect(await times({})).toHaveLength(4);
    });

    it('removes what is older than the instant, and says how much', async () => {
      expect(await log.prune('2023-03-15T10:00:00.000Z')).toBe(2);
      expect(await log.prune('2023-03-15T10:00:00.000Z')).toBe(0);
      expect(await times({})).toEqual(['10:00', '10:00']);
    });
  });
}
