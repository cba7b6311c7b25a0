import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { pause } from '#platform/database';
import { createJobs, type Jobs } from '#platform/jobs';
import { answerOpened, described } from '../reminders.fixtures.js';
import { reminderSchedules } from './reminder-sweep.processor.js';
import { appointed, registered, SweepWorld } from './world.fixtures.js';

jest.setTimeout(120_000);

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

let world: SweepWorld;
const running: Jobs[] = [];

beforeEach(async () => {
  world = await SweepWorld.open();
  await world.programme(...registered, appointed('consent-1084', 'consent-contact', '1084'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.close()));
  await world.close();
});

async function worker(): Promise<void> {
  const jobs = createJobs({ databaseUrl: world.url }, { logger: quiet });
  reminderSchedules(jobs, world.sweep(), { at: '07:00', everyMs: 200 });
  running.push(jobs);
  await jobs.start();
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !done(); tries += 1) await pause(50);
  expect(done()).toBe(true);
}

it('sends one mail with two workers, also after the queue lost everything', async () => {
  await world.tell('a', described('a'), answerOpened('a'));
  await worker();
  await worker();
  await until(() => world.mailer.outbox.length > 0);
  await Promise.all(running.splice(0).map((jobs) => jobs.close()));
  await world.pool.query('drop schema tilsyn_jobs cascade');
  await worker();
  await world.tell('b', described('b'), { ...answerOpened('b') });
  await pause(1_000);
  expect(world.mailer.outbox.map(({ subject }) => subject)).toEqual(['Tilsyn: 1 ny anmodning']);
  world.goTo('2022-12-19');
  await until(() => world.mailer.outbox.length > 1);
  await pause(500);
  expect(world.mailer.outbox).toHaveLength(2);
  expect(await world.rungs('b')).toMatchObject({ request: 'sent' });
});
