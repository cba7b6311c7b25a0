import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { personal } from '#platform/kernel';
import { inStream, specifyProjection } from '#platform/projections';
import { pauseIdOf, type PauseTarget } from '../reminder-pause.js';
import { reminderPausesProjection } from '../reminder-pauses/reminder-pauses.projection.js';
import { answerOpened, described, itemPaused, itemResumed } from '../reminders.fixtures.js';
import { appointed, registered, SweepWorld } from './world.fixtures.js';

jest.setTimeout(120_000);

let world: SweepWorld;
beforeEach(async () => {
  world = await SweepWorld.open();
  await world.programme(...registered, appointed('consent-1084', 'consent-contact', '1084'));
});
afterEach(() => world.close());

async function pause(target: Omit<PauseTarget, 'programme'>, until: string): Promise<string> {
  const what = { ...target, programme: 'dk-genome' };
  const stream = `reminderPause-${pauseIdOf(what)}`;
  const reason = personal('pause:x', 'Aftalt');
  const occurredOn = world.clock.today();
  await world.append(stream, {
    type: 'RemindersPaused',
    data: { ...what, reason, until, occurredOn },
  } as never);
  return stream;
}
const resume = (stream: string) =>
  world.append(stream, { type: 'RemindersResumed', data: { occurredOn: world.clock.today() } });
const subjects = () => world.mailer.outbox.map(({ subject }) => subject);

describe('a sweep', () => {
  it.each([
    ['its item', { scope: 'item', target: 'a' }],
    ['its region', { scope: 'region', target: '1084' }],
  ] as const)(
    'keeps back what is paused with %s, and lets it out by itself after the day',
    async (_of, target) => {
      await world.tell('a', described('a'), answerOpened('a'));
      await pause(target, '2022-12-27');
      expect(await world.sweep().run()).toMatchObject({ prepared: 0, paused: 1 });
      world.goTo('2022-12-27');
      expect(await world.sweep().run()).toMatchObject({ prepared: 0, paused: 1 });
      world.goTo('2022-12-28');
      expect(await world.sweep().run()).toMatchObject({ sent: 1, paused: 0 });
      expect(subjects()).toEqual(['Tilsyn: 1 ny anmodning']);
      expect(await world.rungs('a')).toMatchObject({ request: 'sent' });
    },
  );

  it('keeps back one obligation and sends the others, and the deadline stays', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.tell('b', described('b'), answerOpened('b'));
    await world.shown();
    const { rows } = await world.pool.query<{ obligation: string; due_on: string }>(
      `select obligation, due_on from rm.obligation where subject = 'a'`,
    );
    await pause({ scope: 'obligation', target: rows[0]?.obligation ?? '' }, '2023-01-31');
    expect(await world.sweep().run()).toMatchObject({ sent: 1, paused: 1 });
    expect(world.mailer.outbox[0]?.text).toContain('P-b');
    expect(world.mailer.outbox[0]?.text).not.toContain('P-a');
    expect(rows[0]?.due_on).toBe('2023-01-02');
  });

  it('lets out at once what is resumed, and the rung that is due by then alone', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    const stream = await pause({ scope: 'item', target: 'a' }, '2023-02-10');
    world.goTo('2023-01-03');
    expect(await world.sweep().run()).toMatchObject({ prepared: 0, paused: 3 });
    await resume(stream);
    expect(await world.sweep().run()).toMatchObject({ sent: 1, paused: 0 });
    expect(await world.rungs('a')).toMatchObject({
      request: 'overtaken overtaken-by',
      reminder: 'overtaken overtaken-by',
      'dunning-1': 'sent',
    });
  });

  it('leaves what is paused meanwhile out of a mail that was prepared before, to go later', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.tell('b', described('b'), answerOpened('b'));
    world.mailer.troubles.push(new Error('the process dies here'));
    await world.sweep().run();
    await pause({ scope: 'item', target: 'a' }, '2022-12-20');
    expect(await world.sweep().run()).toMatchObject({ prepared: 0, sent: 1 });
    expect(subjects()).toEqual(['Tilsyn: 1 ny anmodning']);
    expect(await world.rungs('a')).toMatchObject({ request: 'queued' });
    world.goTo('2022-12-21');
    await world.sweep().run();
    expect(await world.rungs('a')).toMatchObject({ request: 'sent' });
  });
});

it('keeps the latest pause of each target, however the log is cut', async () => {
  const rows = specifyProjection(reminderPausesProjection, world.pool)(
    ...inStream('reminderPause-p', [itemPaused, itemResumed]),
    ...inStream('reminderPause-q', [itemPaused]),
  );
  expect(await rows.rows('reminder_pause')).toMatchObject([
    { pause: 'p', resumed_on: '2023-03-14', revision: 1 },
    { pause: 'q', scope: 'item', target: 'r1-hs-3', until: '2023-03-20', resumed_on: null, revision: 0 },
  ]);
});
