import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { reminder } from './mail.fixtures.js';
import { MailRefused, type Mailer } from './mail.js';

/** A mailer to try the contract on, and where its mail arrives. */
export interface MailerUnderTest {
  readonly mailer: Mailer;
  /** Every mail that has arrived, as it was on the wire, oldest first. */
  readonly arrived: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

/** The one header of a name; several are a fault. */
export function headerOf(mail: Email, name: string): string | undefined {
  const found = mail.headers.filter((header) => header.key === name.toLowerCase());
  expect(found.length).toBeLessThan(2);
  return found[0]?.value;
}

async function refusal(sending: Promise<unknown>): Promise<MailRefused> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MailRefused)) throw new Error('The mail was not refused.');
  return error;
}

/** What every mailer owes. */
export function mailerContract(name: string, make: () => Promise<MailerUnderTest>): void {
  describe(`mail by ${name}`, () => {
    let under: MailerUnderTest;

    beforeAll(async () => {
      under = await make();
    });

    afterAll(async () => {
      await under.mailer.close();
      await under.stop();
    });

    async function last(): Promise<Email> {
      return PostalMime.parse((await under.arrived()).at(-1) ?? '');
    }

    it('is ready', async () => {
      await under.mailer.verify();
    });

    it('delivers both bodies and every letter', async () => {
      const { response } = await under.mailer.send(reminder);
      expect(response).not.toBe('');
      const mail = await last();
      expect(mail.subject).toBe(reminder.subject);
      expect(mail.text?.trim()).toBe(reminder.text.trim());
      expect(mail.html?.trim()).toBe(reminder.html);
      expect(mail.to).toEqual([{ address: 'anna@region.example.org', name: 'Anna Sørensen' }]);
      expect(mail.from).toEqual({ address: 'tilsyn@example.org', name: 'Tilsyn' });
      expect((await under.arrived()).at(-1)).toMatch(/charset=utf-8/i);
    });

    it('says that a machine wrote it, in which language and when', async () => {
      await under.mailer.send(reminder);
      const mail = await last();
      expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated');
      expect(headerOf(mail, 'X-Auto-Response-Suppress')).toBe('All');
      expect(headerOf(mail, 'Content-Language')).toBe('da');
      expect(headerOf(mail, 'Precedence')).toBeUndefined();
      expect(headerOf(mail, 'X-Tilsyn-Cause')).toBe('a1-2');
      expect(new Date(headerOf(mail, 'Date') ?? '').toISOString()).toBe(reminder.date);
    });

    it('keeps the Message-ID it was given, on every attempt', async () => {
      await under.mailer.send(reminder);
      const first = await last();
      await under.mailer.send(reminder);
      const second = await last();
      expect(first.messageId).toBe(reminder.messageId);
      expect(second.messageId).toBe(reminder.messageId);
    });

    it('takes the sender of the mail before its own', async () => {
      await under.mailer.send({ ...reminder, from: { address: 'board@example.org' } });
      expect((await last()).from).toEqual({ address: 'board@example.org', name: '' });
    });

    it.each([
      ['subject', { subject: 'Sag 010190-1234' }],
      ['text', { text: 'Patienten 0101901234 mangler.' }],
      ['html', { html: '<p>010190<b>-</b>1234</p>' }],
      ['name', { to: { ...reminder.to, name: '010190 1234' } }],
      ['header', { headers: { 'X-Tilsyn-Cause': '0101901234' } }],
    ])('refuses a mail whose %s holds something like a CPR number', async (_where, change) => {
      const before = (await under.arrived()).length;
      const refused = await refusal(under.mailer.send({ ...reminder, ...change }));
      expect(refused).toMatchObject({ code: 'mail.cpr-like', permanent: true });
      expect(refused.message).not.toMatch(/1234/);
      expect(await under.arrived()).toHaveLength(before);
    });

    it.each([
      ['Message-ID', { messageId: 'reminder-1' }],
      ['date', { date: 'yesterday' }],
      ['recipient', { to: { address: 'a@b.example, c@d.example' } }],
      ['subject', { subject: 'one\r\nBcc: all@example.org' }],
      ['text', { text: ' ' }],
      ['header', { headers: { Bcc: 'all@example.org' } }],
    ])('refuses a mail without a proper %s', async (_what, change) => {
      const refused = await refusal(under.mailer.send({ ...reminder, ...change }));
      expect(refused).toMatchObject({ code: 'mail.malformed', permanent: true });
    });

    it('lets no header value begin another header', async () => {
      await under.mailer.send({ ...reminder, headers: { 'X-Tilsyn-Cause': 'a1\r\nBcc: all@example.org' } });
      expect(headerOf(await last(), 'Bcc')).toBeUndefined();
    });
  });
}
