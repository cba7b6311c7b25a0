import { describe, expect, it } from '@jest/globals';
import { braked } from './brake.js';

describe('the brake', () => {
  it('makes a worker that could not fetch wait before it asks again, and keeps the error', async () => {
    const gone = braked({
      moveToActive: (_token: string) => Promise.reject(new Error('the database does not exist')),
    });
    const asked = performance.now();
    await expect(gone.moveToActive('token')).rejects.toThrow('the database does not exist');
    expect(performance.now() - asked).toBeGreaterThan(950);
  });

  it('lets a job that was fetched pass at once', async () => {
    const there = braked({ moveToActive: (token: string) => Promise.resolve([token, '1', 0, 0]) });
    const asked = performance.now();
    expect(await there.moveToActive('token')).toEqual(['token', '1', 0, 0]);
    expect(performance.now() - asked).toBeLessThan(500);
  });
});
