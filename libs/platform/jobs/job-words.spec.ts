import { describe, expect, it } from '@jest/globals';
import {
  complaintAbout,
  requireDelay,
  requireIdsOnly,
  requireJobId,
  requireJobName,
  requireSendable,
} from './job-words.js';

describe('a job id', () => {
  it.each(['remind-a1-2', 'evt-0b7c', 'a'])('may be "%s"', (id) => {
    expect(() => requireJobId(id)).not.toThrow();
  });

  it('may not hold a colon', () => {
    expect(() => requireJobId('remind:a1:2')).toThrow('Job id "remind:a1:2" may not contain ":".');
  });

  it('may not be all digits', () => {
    expect(() => requireJobId('17')).toThrow(
      'Job id "17" may not be all digits; write for example "remind-17".',
    );
  });

  it('may not be empty', () => {
    expect(() => requireJobId('')).toThrow(/empty/);
  });
});

describe('a job name', () => {
  it.each(['Remind', 'remind:auditor', 'remind_auditor', '', '-remind', '2nd'])('may not be "%s"', (name) => {
    expect(() => requireJobName(name)).toThrow(/kebab-case/);
  });

  it('is kebab-case', () => {
    expect(() => requireJobName('remind-auditor-2')).not.toThrow();
  });
});

describe('the data of a job', () => {
  it('is ids and positions', () => {
    expect(() => requireIdsOnly('remind', { auditId: 'a1', position: 7 })).not.toThrow();
  });

  it.each([{ text: 'x'.repeat(201) }, { position: Number.NaN }])('is nothing longer or stranger', (data) => {
    expect(() => requireIdsOnly('remind', data)).toThrow(/ids only/);
  });
});

describe('a delay', () => {
  it('is seven days at most, for longer deadlines belong in a table', () => {
    expect(() => requireDelay(7 * 86_400_000)).not.toThrow();
    expect(() => requireDelay(7 * 86_400_000 + 1)).toThrow(/table/);
    expect(() => requireDelay(-1)).toThrow();
    expect(() => requireDelay(Number.NaN)).toThrow();
  });

  it('is looked at before anything is sent', () => {
    expect(() => requireSendable('remind', {}, { delayMs: -1 })).toThrow();
    expect(() => requireSendable('remind', {}, { jobId: '1' })).toThrow();
  });
});

describe('a schedule', () => {
  it('rings every so many milliseconds, or by a pattern in a time zone', () => {
    expect(complaintAbout({ everyMs: 60_000 })).toBeUndefined();
    expect(complaintAbout({ pattern: '0 6 * * 1-5', tz: 'Europe/Copenhagen' })).toBeUndefined();
  });

  it.each([{ everyMs: 0 }, { everyMs: 99 }, { everyMs: 100.5 }, { pattern: '0 6 * * *', tz: '' }])(
    'is not %j',
    (schedule) => {
      expect(complaintAbout(schedule)).toEqual(expect.any(String));
    },
  );
});
