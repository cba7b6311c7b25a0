import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { pause } from '#platform/database';
import { MailRefused } from '#platform/mail';
import {
  answered,
  answerOpened,
  described,
  investigated,
  resumed,
  takenOver,
} from '../reminders.fixtures.js';
import type { SweepReport } from './sweep-report.js';
import { appointed, closedOn, registered, retired, SweepWorld } from './world.fixtures.js';

jest.setTimeout(120_000);

let world: SweepWorld;

beforeEach(async () => {
  world = await SweepWorld.open();
  await world.programme(
    ...registered,
    appointed('consent-1084', 'consent-contact', '1084'),
    appointed('director-1084', 'regional-director', '1084'),
    appointed('consent-1082', 'consent-contact', '1082', 'en'),
  );
});
afterEach(() => world.close());

const to = () => world.mailer.outbox.map((mail) => mail.to.address);
const subjects = () => world.mailer.outbox.map(({ subject }) => subject);
const refusal = (permanent: boolean) =>
  new MailRefused(permanent ? 'mail.rejected' : 'mail.deferred', permanent, 'no');

describe('a sweep', () => {
  it('sends one digest with everything due to a contact', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.tell('b', described('b'), answerOpened('b'));
    expect(await world.sweep().run()).toMatchObject({ outcome: 'swept', prepared: 1, sent: 1 });
    expect(to()).toEqual(['consent-1084@example.org']);
    expect(subjects()).toEqual(['Tilsyn: 2 nye anmodninger']);
    const tokens = [
      ...(world.mailer.outbox[0]?.text ?? '').matchAll(/https:\/\/tilsyn.example.org\/m\/(\w+)/g),
    ];
    await world.shown();
    const [mail] = (await world.pool.query<{ mail: string }>('select mail from rm.reminder_mail')).rows;
    expect(tokens.map(([, token]) => world.links.open(token ?? ''))).toEqual(
      [0, 1].map((line) => ({ mail: mail?.mail, line, expiresOn: '2023-01-15' })),
    );
    expect(await world.rungs('a')).toMatchObject({ request: 'sent', reminder: 'queued' });
  });

  it('run twice sends one mail', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.sweep().run();
    await world.sweep().run();
    world.goTo('2022-12-19');
    await world.sweep().run();
    expect(world.mailer.outbox).toHaveLength(1);
  });

  it('on two workers at once sends one mail', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    const reports = await Promise.all(Array.from({ length: 4 }, () => world.sweep().run()));
    expect(world.mailer.outbox).toHaveLength(1);
    expect(reports.filter(({ outcome }) => outcome === 'busy').length).toBeGreaterThan(0);
  });

  it('on two workers of which one lost its lock prepares one digest', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.shown();
    const other = world.sweep();
    // While the first holds back its mail, somebody cuts the connection that holds its lock.
    const send = world.mailer.send.bind(world.mailer);
    let second: unknown;
    world.mailer.send = async (mail) => {
      world.mailer.send = send;
      await world.pool.query(
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 1
         and ((classid::bigint << 32) | objid::bigint) = hashtextextended('tilsyn:reminder-sweep', 0)
         and database = (select oid from pg_database where datname = current_database())`,
      );
      // The server takes a moment to end the connection and free the lock.
      for (let tries = 0; tries < 100; tries += 1) {
        second = await other.run();
        if ((second as SweepReport).outcome !== 'busy') break;
        await pause(20);
      }
      return send(mail);
    };
    await world
      .sweep()
      .run()
      .catch(() => undefined);
    expect(second).toMatchObject({ outcome: 'swept', prepared: 0 });
    expect(new Set(world.mailer.outbox.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('after a crash between SMTP and event repeats the mail under the same Message-ID, once', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    const append = world.log.append.bind(world.log);
    world.log.append = async (some) => {
      if (some.events.some(({ type }) => type === 'ReminderMailSent'))
        throw new Error('the process dies here');
      return append(some);
    };
    expect(await world.sweep().run()).toMatchObject({ sent: 0, errors: 1 });
    world.log.append = append;
    expect(await world.rungs('a')).toMatchObject({ request: 'queued being-sent' });
    expect(await world.sweep().run()).toMatchObject({ prepared: 0, sent: 1 });
    await world.sweep().run();
    const [first, second, ...more] = world.mailer.outbox;
    expect(more).toEqual([]);
    expect(second).toEqual(first);
    expect(await world.rungs('a')).toMatchObject({ request: 'sent' });
  });

  it('after a crash before SMTP sends what was prepared, without what was settled meanwhile', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.tell('b', described('b'), answerOpened('b'));
    world.mailer.troubles.push(new Error('the process dies here'));
    await world.sweep().run();
    await world.tell('a', answered('a', '2022-12-16'));
    await world.sweep().run();
    expect(subjects()).toEqual(['Tilsyn: 1 ny anmodning']);
    expect(await world.rungs('a')).toMatchObject({ request: 'cancelled closed' });
    expect(await world.rungs('b')).toMatchObject({ request: 'sent' });
  });

  it('withdraws a prepared mail of which nothing is left', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    world.mailer.troubles.push(new Error('the process dies here'));
    await world.sweep().run();
    await world.tell('a', answered('a', '2022-12-16'));
    expect(await world.sweep().run()).toMatchObject({ withdrawn: 1, sent: 0 });
    expect(world.mailer.outbox).toEqual([]);
  });

  it('tries a mail again that was refused for now', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    world.mailer.troubles.push(refusal(false));
    expect(await world.sweep().run()).toMatchObject({ deferred: 1 });
    expect(await world.rungs('a')).toMatchObject({ request: 'queued deferred' });
    expect(await world.sweep().run()).toMatchObject({ sent: 0, deferred: 0 });
    world.clock.advance(60_000);
    expect(await world.sweep().run()).toMatchObject({ sent: 1 });
    expect(await world.rungs('a')).toMatchObject({ request: 'sent' });
  });

  it('shows a mail as failed that was refused for good', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    world.mailer.troubles.push(refusal(true));
    expect(await world.sweep().run()).toMatchObject({ failed: 1 });
    expect(await world.rungs('a')).toMatchObject({ request: 'failed not-delivered', reminder: 'queued' });
    await world.sweep().run();
    expect(world.mailer.outbox).toEqual([]);
  });

  it('gives up after as many attempts as the policy allows', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      world.mailer.troubles.push(refusal(false));
      await world.sweep().run();
      world.clock.advance(3 * 3_600_000);
      if (world.clock.today() !== '2022-12-16') world.goTo('2022-12-19');
    }
    expect(await world.rungs('a')).toMatchObject({ request: 'failed not-delivered' });
  });

  it('stops at a mail server that is away, and goes on when it is back', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.tell('c', described('c'), {
      ...answerOpened('c'),
      owner: { party: 'region', region: '1082' },
    } as never);
    world.mailer.troubles.push(new MailRefused('mail.unreachable', false, 'away'));
    expect(await world.sweep().run()).toMatchObject({
      deferred: 1,
      sent: 0,
      interrupted: 'mail.unreachable',
    });
    world.clock.advance(60_000);
    expect(await world.sweep().run()).toMatchObject({ sent: 2 });
  });

  it('records an erased address as failed', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.keys.destroy('contact:consent-1084');
    expect(await world.sweep().run()).toMatchObject({ failed: 1 });
    const { rows } = await world.pool.query<{ detail: string }>(
      `select detail from rm.reminder where state = 'failed'`,
    );
    await world.shown();
    expect(
      (await world.pool.query<{ detail: string }>(`select detail from rm.reminder where state = 'failed'`))
        .rows,
    ).toEqual([{ detail: 'recipient-erased' }]);
    expect(rows.length).toBeLessThan(2);
  });

  it('sends nothing of what stands still, and follows the new deadline', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.sweep().run();
    world.goTo('2022-12-20');
    await world.tell('a', investigated('a', '2022-12-20'));
    world.goTo('2023-01-10');
    await world.sweep().run();
    expect(await world.rungs('a')).toMatchObject({ reminder: 'held suspended' });
    await world.tell('a', resumed('a', '2023-01-10', '2023-01-23'));
    await world.sweep().run();
    world.goTo('2023-01-24');
    await world.sweep().run();
    expect(subjects()).toEqual(['Tilsyn: 1 ny anmodning', 'Tilsyn: 1 overskredet frist']);
    expect(await world.rungs('a')).toMatchObject({ reminder: 'overtaken overtaken-by', 'dunning-1': 'sent' });
  });

  it('writes to the new owner in its language after a transfer', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.sweep().run();
    world.goTo('2022-12-19');
    await world.tell('a', takenOver('a', '2022-12-19', '2023-01-09'));
    await world.sweep().run();
    expect(to()).toEqual(['consent-1084@example.org', 'consent-1082@example.org']);
    expect(subjects().at(-1)).toBe('Tilsyn: 1 new request');
  });

  it('catches up with one digest after weeks without a sweep', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    world.goTo('2023-01-16');
    await world.sweep().run();
    expect(to().sort()).toEqual(['consent-1084@example.org', 'director-1084@example.org']);
    expect(await world.rungs('a')).toMatchObject({
      request: 'overtaken overtaken-by',
      'dunning-1': 'overtaken overtaken-by',
      'dunning-2': 'sent',
      escalation: 'sent',
      committee: 'queued',
    });
  });

  it('waits for an appointment, and says so', async () => {
    await world.programme(retired('consent-1084', '2022-12-16'));
    await world.tell('a', described('a'), answerOpened('a'));
    expect(await world.sweep().run()).toMatchObject({ withoutContact: 1, sent: 0 });
    await world.programme(appointed('consent-1084', 'consent-contact', '1084'));
    expect(await world.sweep().run()).toMatchObject({ sent: 1 });
  });

  it.each([
    ['Saturday', '2022-12-17'],
    ['the second day of Christmas', '2022-12-26'],
    ['Easter Monday', '2023-04-10'],
    ['Store Bededag of 2023', '2023-05-05'],
    ['New Year’s Eve, closed by policy', '2024-12-31'],
  ])('keeps silent on %s', async (_day, date) => {
    await world.tell('a', described('a'), answerOpened('a'));
    world.goTo(date);
    expect(await world.sweep().run()).toMatchObject({ prepared: 0 });
    expect(world.mailer.outbox).toEqual([]);
  });

  it('plans anew when the calendar or the ladder changes', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    await world.programme(closedOn('2022-12-29'));
    await world.append('ladder-dk-genome', {
      type: 'LadderSet',
      data: {
        programme: 'dk-genome',
        kind: 'answer',
        steps: [{ step: 'reminder', from: 'due', businessDays: -2, to: 'consent-contact' }],
        occurredOn: '2022-12-16',
      },
    } as never);
    expect(await world.rungs('a')).toEqual({
      reminder: 'queued',
      request: 'cancelled ladder-changed',
      'dunning-1': 'cancelled ladder-changed',
      'dunning-2': 'cancelled ladder-changed',
      escalation: 'cancelled ladder-changed',
      committee: 'cancelled ladder-changed',
    });
    const { rows } = await world.pool.query<{ send_on: string; version: number }>(
      `select send_on, version from rm.reminder where step = 'reminder'`,
    );
    expect(rows).toEqual([{ send_on: '2022-12-28', version: 1 }]);
  });

  it('goes out at its time of day', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    expect(await world.sweep({ notBefore: '10:30' }).run()).toMatchObject({ outcome: 'too-early' });
    world.clock.advance(30 * 60_000);
    expect(await world.sweep({ notBefore: '10:30' }).run()).toMatchObject({ sent: 1 });
  });

  it('postpones while the queue does not show the log', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    const readModels = { waitFor: async () => false };
    expect(await world.sweep({ readModels }).run()).toMatchObject({ outcome: 'postponed' });
    expect(world.mailer.outbox).toEqual([]);
  });

  it('rebuilt, the queue says what it said before, and the sweep stays quiet', async () => {
    await world.tell('a', described('a'), answerOpened('a'));
    world.mailer.troubles.push(refusal(false));
    await world.sweep().run();
    world.clock.advance(60_000);
    await world.sweep().run();
    await world.tell('a', investigated('a', '2022-12-16'), resumed('a', '2022-12-16', '2023-01-02'));
    await world.programme(closedOn('2022-12-29'));
    await world.shown();
    const before = await world.pool.query('select * from rm.reminder order by obligation, step');
    await world.runner.rebuild('queued-reminders');
    const after = await world.pool.query('select * from rm.reminder order by obligation, step');
    expect(after.rows).toEqual(before.rows);
    await world.sweep().run();
    expect(world.mailer.outbox).toHaveLength(1);
  });
});
