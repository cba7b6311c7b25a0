import { describe, expect, it } from '@jest/globals';
import * as outbox from './outbox.js';
import { outcomeOf } from './outbox-outcome.js';
import { ProblemError, Unreachable } from '#web/lib/problem.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import type { TFunction } from 'i18next';

const entry = (key: string, more: object = {}) => ({
  key,
  keptAt: '2023-03-15T09:00:00.000Z',
  body: { sample: `R1-HS-${key}`, region: '1084', round: 'R1', note: 'Set ved besøg', ...more },
});
const two = outbox.enqueue(outbox.enqueue([], entry('1')), entry('2'));

describe('the outbox of spot checks', () => {
  it('takes an entry once, however often it is handed in', () => {
    expect(outbox.enqueue(two, entry('1'))).toBe(two);
    expect(two).toHaveLength(2);
  });

  it('sends the oldest first', () => {
    expect(outbox.nextWaiting(two)?.key).toBe('1');
    const after = outbox.settle(two, '1', { kind: 'sent', check: 'c1' });
    expect(outbox.nextWaiting(after)?.key).toBe('2');
  });

  it('keeps where a sent entry can be found, and not its note', () => {
    const [sent] = outbox.settle(two, '1', { kind: 'sent', check: 'c1' });
    expect(sent).toMatchObject({ state: 'sent', check: 'c1', body: { sample: 'R1-HS-1' } });
    expect(sent?.body).not.toHaveProperty('note');
  });

  it('keeps by which numbers a sent entry can be named', () => {
    const recorded = { count: 2, last: 2 };
    const [sent] = outbox.settle(two, '1', { kind: 'sent', check: 'c1', recorded });
    expect(sent).toEqual(expect.objectContaining({ state: 'sent', check: 'c1', recorded }));
    expect(sent).not.toHaveProperty('kind');
  });

  it('keeps a refused entry whole, with what must be corrected, and goes on to the next', () => {
    const complaints = [{ field: 'region', message: 'Regionen er ikke med i runden.' }];
    const after = outbox.settle(two, '1', { kind: 'refused', complaints });
    expect(after[0]).toMatchObject({ state: 'refused', complaints, body: { note: 'Set ved besøg' } });
    expect(outbox.nextWaiting(after)?.key).toBe('2');
    expect(outbox.unsent(after)).toBe(2);
    expect(outbox.waiting(after)).toBe(1);
  });

  it('tries an unanswered entry again under the same key', () => {
    const after = outbox.settle(two, '1', { kind: 'unreachable' });
    expect(outbox.nextWaiting(after)).toMatchObject({ key: '1', attempts: 1 });
  });

  it('counts no attempt while nobody is signed in', () => {
    expect(outbox.settle(two, '1', { kind: 'signed-out' })).toEqual(two);
  });

  it('stays quiet when an entry is answered twice, or is gone', () => {
    const sent = outbox.settle(two, '1', { kind: 'sent', check: 'c1' });
    expect(outbox.settle(sent, '1', { kind: 'unreachable' })).toEqual(sent);
    expect(outbox.settle(two, '9', { kind: 'unreachable' })).toEqual(two);
  });

  it('waits longer each time, a minute at most', () => {
    expect([1, 2, 3, 9].map(outbox.pauseAfter)).toEqual([2_000, 4_000, 8_000, 60_000]);
  });

  it('remembers the last fifty that arrived, and forgets nothing unsent', () => {
    let many: outbox.Outbox = outbox.enqueue([], entry('waits'));
    for (let n = 0; n < 60; n += 1) {
      many = outbox.enqueue(many, entry(`${n}`));
      many = outbox.settle(many, `${n}`, { kind: 'sent', check: `c${n}` });
    }
    expect(many.filter(({ state }) => state === 'sent').map(({ key }) => key)[0]).toBe('10');
    expect(outbox.withoutSent(many).map(({ key }) => key)).toEqual(['waits']);
  });

  it('knows a sample again in the same round only', () => {
    expect(outbox.isEntered(two, { sample: 'R1-HS-1', round: 'R1' })).toBe(true);
    expect(outbox.isEntered(two, { sample: 'R1-HS-1' })).toBe(false);
  });

  it('takes an entry out to be corrected', () => {
    expect(outbox.remove(two, '1').map(({ key }) => key)).toEqual(['2']);
  });
});

describe('what an attempt came to', () => {
  const t = ((key: string) => key) as TFunction;
  const refused = (status: number, more: object = {}) =>
    Promise.reject<Accepted>(
      new ProblemError({
        ...{ type: 'about:blank', title: '', code: 'x', instance: '' },
        ...{ status, detail: 'Regionen er ikke med i runden.', ...more },
      }),
    );

  it('is the check, and the numbers of its events counted from 1', async () => {
    const accepted = { id: 'c1', revision: 1, position: '812', events: ['CheckOpened', 'AnswerRequested'] };
    expect(await outcomeOf(Promise.resolve(accepted), t)).toEqual({
      kind: 'sent',
      check: 'c1',
      recorded: { count: 2, last: 2 },
    });
  });
  it.each([500, 503, 429, 408])('is nothing for good when the server answers %i', async (status) =>
    expect(await outcomeOf(refused(status), t)).toEqual({ kind: 'unreachable' }),
  );
  it('is nothing for good when nobody answers', async () =>
    expect(await outcomeOf(Promise.reject<Accepted>(new Unreachable()), t)).toEqual({ kind: 'unreachable' }));
  it('waits for somebody to sign in', async () =>
    expect(await outcomeOf(refused(401), t)).toEqual({ kind: 'signed-out' }));
  it('is a refusal in words, at its field where it has one', async () => {
    expect(await outcomeOf(refused(409), t)).toEqual({
      kind: 'refused',
      complaints: [{ message: 'Regionen er ikke med i runden.' }],
    });
    const errors = [{ pointer: '/sample', message: 'Kan ikke bruges' }];
    expect(await outcomeOf(refused(400, { errors }), t)).toEqual({
      kind: 'refused',
      complaints: [{ field: 'sample', message: 'Kan ikke bruges' }],
    });
  });
});
