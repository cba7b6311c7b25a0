import { describe, expect, it } from '@jest/globals';
import { isLoggedBefore } from './logged-before.js';
import { enqueue, settle, type Outbox } from './outbox.js';

const sought = { sample: 'P-TEST-1', round: 'R3' };
const body = { ...sought, region: '1084' };
const waits = enqueue([], { key: '1', keptAt: '2023-03-15T09:00:00.000Z', body });
const onServer =
  (...checks: readonly { sample: string; round: string | null }[]) =>
  async () =>
    Promise.resolve(checks);
const nobody = () => Promise.reject(new Error('no line'));
const before = (outbox: Outbox, listed = onServer()) => isLoggedBefore(outbox, sought, listed);

describe('a sample that is entered again', () => {
  it('is known from what was entered here, without asking anybody', async () => {
    expect(await before(waits, nobody)).toBe(true);
    expect(await before(settle(waits, '1', { kind: 'sent', check: 'c1' }), nobody)).toBe(true);
  });

  it('is known from the server', async () => {
    expect(await before([], onServer({ sample: 'P-TEST-1', round: 'R3' }))).toBe(true);
    expect(await isLoggedBefore([], { sample: 'P-1' }, onServer({ sample: 'P-1', round: null }))).toBe(true);
  });

  it('is another one in another round, or when its id only begins the same', async () => {
    expect(await before([], onServer({ sample: 'P-TEST-1', round: 'R2' }))).toBe(false);
    expect(await before([], onServer({ sample: 'P-TEST-12', round: 'R3' }))).toBe(false);
    expect(await isLoggedBefore(waits, { sample: 'P-TEST-1' }, onServer())).toBe(false);
  });

  it('is new where nobody can be asked', async () => expect(await before([], nobody)).toBe(false));

  it('is new when it was refused before, since that is corrected', async () => {
    const refused = settle(waits, '1', { kind: 'refused', complaints: [] });
    expect(await before(refused)).toBe(false);
  });
});
