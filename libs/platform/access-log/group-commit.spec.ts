import { describe, expect, it } from '@jest/globals';
import { GroupCommit } from './group-commit.js';

/** Writes into a list, after as many turns as it takes to let others queue; refuses a batch with a bad item. */
function commits(most?: number) {
  const batches: string[][] = [];
  const commit = new GroupCommit<string>({
    write: async (items) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (items.includes('down')) throw new Error('down');
      if (items.includes('bad')) throw new Error('bad');
      batches.push([...items]);
    },
    mayBeOnes: (error) => (error as Error).message === 'bad',
    ...(most === undefined ? {} : { most }),
  });
  return { batches, commit };
}

describe('a group commit', () => {
  it('takes what arrives together, and then what arrived meanwhile', async () => {
    const { batches, commit } = commits();
    const first = [commit.add('a'), commit.add('b')];
    await new Promise((resolve) => process.nextTick(resolve));
    const second = ['c', 'd', 'e'].map((item) => commit.add(item));
    await Promise.all([...first, ...second]);
    expect(batches).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
  });

  it('is no larger than told', async () => {
    const { batches, commit } = commits(2);
    await Promise.all(['a', 'b', 'c'].map((item) => commit.add(item)));
    expect(batches).toEqual([['a', 'b'], ['c']]);
  });

  it('lets a bad item fail alone', async () => {
    const { batches, commit } = commits();
    const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map((item) => commit.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([['a'], ['c']]);
  });

  it('fails all at once when none is to blame, and works again afterwards', async () => {
    const { batches, commit } = commits();
    const outcomes = await Promise.allSettled(['a', 'down', 'c'].map((item) => commit.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await commit.add('d');
    expect(batches).toEqual([['d']]);
  });

  it('drains: what was taken is committed', async () => {
    const { batches, commit } = commits(1);
    const added = ['a', 'b', 'c'].map((item) => commit.add(item));
    await commit.drain();
    expect(batches.flat()).toEqual(['a', 'b', 'c']);
    await Promise.all(added);
    await commit.drain();
  });
});
