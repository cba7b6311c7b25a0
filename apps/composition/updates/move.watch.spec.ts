import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { MoveWatch } from './move.watch.js';

/** Looks that are answered when the test says so. */
class Looks {
  readonly answers: (() => void)[] = [];

  marks(): Promise<[]> {
    return new Promise((resolve) => this.answers.push(() => resolve([])));
  }

  async until(count: number): Promise<void> {
    while (this.answers.length < count) await sleep(1);
  }
}

it('goes on looking once at a time when the last leaves and another comes during a look', async () => {
  const looks = new Looks();
  const watch = new MoveWatch({
    runner: looks,
    store: { head: async () => '1', compare: () => 0 },
    everyMs: 1,
  });
  const first = watch.follow(() => undefined);
  await looks.until(1);
  looks.answers[0]?.();
  const leave = await first;
  await looks.until(2);
  leave();
  const second = watch.follow(() => undefined);
  await looks.until(3);
  looks.answers[2]?.();
  const end = await second;
  await looks.until(4);
  // The look of the time before is answered at last: nothing follows from it.
  looks.answers[1]?.();
  await sleep(25);
  expect(looks.answers).toHaveLength(4);
  end();
});
