import { describe, expect, it } from '@jest/globals';
import type { Explanation } from '../reminder.js';
import { whatHappened } from './what-happened.js';

const mail: Explanation['mails'][number] = {
  mail: 'm-1',
  messageId: '<m-1@tilsyn.invalid>',
  contact: 'c-1',
  state: 'sent',
  at: '2023-01-03T06:00:00.000Z',
};
const told = {
  openedOn: '2022-12-16',
  dueOn: '2023-01-02',
  pauses: [{ from: '2022-12-20', to: '2022-12-22' }],
  mails: [mail],
};

describe('what happened to a reminder', () => {
  it('is told from the oldest on', () =>
    expect(whatHappened(told, '2023-01-03').map(({ what }) => what)).toEqual([
      'opened',
      'stood-still',
      'went-on',
      'due',
      'sent',
    ]));

  it('ends today', () =>
    expect(whatHappened(told, '2022-12-21').map(({ what }) => what)).toEqual(['opened', 'stood-still']));

  it('tells why a mail did not arrive', () =>
    expect(
      whatHappened({ ...told, mails: [{ ...mail, state: 'failed', code: '5.1.1' }] }, '2023-01-04'),
    ).toContainEqual({
      at: mail.at,
      what: 'failed',
      code: '5.1.1',
    }));
});
