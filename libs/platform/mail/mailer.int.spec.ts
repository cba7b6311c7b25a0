import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createMailer } from './create-mailer.js';
import { FileMailer } from './file.mailer.js';
import { reminder, secretariat } from './mail.fixtures.js';
import { MailRefused, type Mailer } from './mail.js';
import { mailerContract, type MailerUnderTest } from './mailer.contract.js';
import { SmtpMailer } from './smtp.mailer.js';
import type { SmtpTimeouts } from './smtp-settings.js';

interface PostOffice {
  readonly port: number;
  readonly mails: string[];
  readonly close: () => Promise<void>;
}

async function listening(server: Server | SMTPServer): Promise<number> {
  const listener = server instanceof SMTPServer ? server.server : server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function postOffice(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const port = await listening(server);
  return { port, mails, close: () => new Promise((resolve) => server.close(resolve)) };
}

function answering(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

async function overSmtp(): Promise<MailerUnderTest> {
  const office = await postOffice();
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${office.port}`, from: secretariat });
  return { mailer, arrived: async () => office.mails, stop: office.close };
}

async function intoFiles(): Promise<MailerUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'tilsyn-outbox-'));
  const mailer = createMailer({ folder: join(folder, 'outbox'), from: secretariat });
  return {
    mailer,
    arrived: async () => {
      const names = await readdir(join(folder, 'outbox')).catch(() => []);
      const mails = names.filter((name) => name.endsWith('.eml'));
      return Promise.all(mails.map((name) => readFile(join(folder, 'outbox', name), 'utf8')));
    },
    stop: () => rm(folder, { recursive: true }),
  };
}

mailerContract('SMTP', overSmtp);
mailerContract('file', intoFiles);

describe('SMTP when it goes wrong', () => {
  const cleaning: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const clean of cleaning.splice(0).reverse()) await clean();
  });

  function mailerTo(smtpUrl: string, timeouts: Partial<SmtpTimeouts> = {}): Mailer {
    const mailer = new SmtpMailer({ smtpUrl, from: secretariat, timeouts });
    cleaning.push(() => mailer.close());
    return mailer;
  }

  async function office(options: SMTPServerOptions): Promise<PostOffice> {
    const opened = await postOffice(options);
    cleaning.push(opened.close);
    return opened;
  }

  async function silent(onConnection: (socket: Socket) => void): Promise<number> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      onConnection(socket);
    });
    cleaning.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    return listening(server);
  }

  async function refused(doing: Promise<unknown>): Promise<MailRefused> {
    const error: unknown = await doing.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof MailRefused)) throw new Error(`It was not refused: ${String(error)}`);
    return error;
  }

  it('may try again after a greylisting server said 451, with success', async () => {
    let asked = 0;
    const { port, mails } = await office({
      onRcptTo: (_address, _session, done) =>
        done((asked += 1) === 1 ? answering(451, 'Greylisted, come back') : null),
    });
    const mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    expect(await refused(mailer.send(reminder))).toMatchObject({
      code: 'mail.deferred',
      permanent: false,
      smtpCode: 451,
    });
    await mailer.send(reminder);
    expect(mails).toHaveLength(1);
  });

  it('is final when the server says 550, and quotes no address', async () => {
    const { port } = await office({
      onRcptTo: ({ address }, _session, done) => done(answering(550, `<${address}>: no such user`)),
    });
    const error = await refused(mailerTo(`smtp://127.0.0.1:${port}`).send(reminder));
    expect(error).toMatchObject({ code: 'mail.rejected', permanent: true, smtpCode: 550 });
    expect(error.message).not.toContain('anna@');
  });

  it('is final when the content is refused after it was sent', async () => {
    const { port } = await office({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(answering(554, 'Looks like spam')));
      },
    });
    const error = await refused(mailerTo(`smtp://127.0.0.1:${port}`).send(reminder));
    expect(error).toMatchObject({ code: 'mail.rejected', permanent: true, smtpCode: 554 });
  });

  it('may try again after a server turned us away at the door', async () => {
    const { port } = await office({ onConnect: (_session, done) => done(answering(554, 'Not from there')) });
    expect(await refused(mailerTo(`smtp://127.0.0.1:${port}`).send(reminder))).toMatchObject({
      permanent: false,
    });
  });

  it('may try again when nobody listens', async () => {
    const gone = await postOffice();
    await gone.close();
    const mailer = mailerTo(`smtp://127.0.0.1:${gone.port}`);
    expect(await refused(mailer.send(reminder))).toMatchObject({
      code: 'mail.unreachable',
      permanent: false,
    });
    expect(await refused(mailer.verify())).toMatchObject({ code: 'mail.unreachable', permanent: false });
  });

  it.each([
    ['greets', () => undefined],
    ['answers after its greeting', (socket: Socket) => void socket.write('220 slow.example.org ESMTP\r\n')],
  ])('does not wait for a server that never %s', async (_what, onConnection) => {
    const port = await silent(onConnection);
    const mailer = mailerTo(`smtp://127.0.0.1:${port}`, { greetingMs: 200, socketMs: 200, totalMs: 2_000 });
    const asked = Date.now();
    expect(await refused(mailer.send(reminder))).toMatchObject({ code: 'mail.timeout', permanent: false });
    expect(Date.now() - asked).toBeLessThan(1_500);
  });

  it('does not wait for a server that trickles without end', async () => {
    const port = await silent((socket) => {
      const timer = setInterval(() => socket.write('220-wait\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    const mailer = mailerTo(`smtp://127.0.0.1:${port}`, { totalMs: 400 });
    const asked = Date.now();
    expect(await refused(mailer.send(reminder))).toMatchObject({ code: 'mail.timeout', permanent: false });
    expect(Date.now() - asked).toBeLessThan(1_500);
  });

  it('sends nothing to a server without STARTTLS when TLS is required', async () => {
    const { port, mails } = await office({});
    const error = await refused(mailerTo(`smtp://127.0.0.1:${port}?tls=required`).send(reminder));
    expect(error).toMatchObject({ code: 'mail.insecure', permanent: false });
    expect(mails).toHaveLength(0);
  });

  it('sends nothing to a server whose certificate nobody vouches for', async () => {
    const { port, mails } = await office({ disabledCommands: [] });
    const error = await refused(mailerTo(`smtp://127.0.0.1:${port}?tls=required`).send(reminder));
    expect(error).toMatchObject({ code: 'mail.insecure', permanent: false });
    expect(mails).toHaveLength(0);
  });

  it('keeps the mail when our password is refused', async () => {
    const { port } = await office({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answering(535, 'Wrong password')),
    });
    const error = await refused(mailerTo(`smtp://tilsyn:s%40lt@127.0.0.1:${port}`).send(reminder));
    expect(error).toMatchObject({ code: 'mail.login', permanent: false, smtpCode: 535 });
  });

  it('logs in with the password of the URL', async () => {
    const seen: unknown[] = [];
    const { port, mails } = await office({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        seen.push([username, password]);
        done(null, { user: 'tilsyn' });
      },
    });
    await mailerTo(`smtp://tilsyn:s%40lt@127.0.0.1:${port}`).send(reminder);
    expect(seen).toEqual([['tilsyn', 's@lt']]);
    expect(mails).toHaveLength(1);
  });

  it('sends a hundred mails over a few connections', async () => {
    let connections = 0;
    const { port, mails } = await office({
      onConnect: (_session, done) => done((connections += 1) < 0 ? null : undefined),
    });
    const mailer = mailerTo(`smtp://127.0.0.1:${port}`);
    const many = Array.from({ length: 100 }, (_, i) => ({ ...reminder, messageId: `<m.${i}@example.org>` }));
    await Promise.all(many.map((mail) => mailer.send(mail)));
    expect(mails).toHaveLength(100);
    expect(connections).toBeLessThanOrEqual(4);
  });
});

describe('the outbox folder', () => {
  let folder = '';

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function outbox(): Promise<FileMailer> {
    folder = await mkdtemp(join(tmpdir(), 'tilsyn-outbox-'));
    return new FileMailer({ folder, from: secretariat });
  }

  it('lists the newest first and reads one whole', async () => {
    const mailer = await outbox();
    await mailer.send(reminder);
    await mailer.send({ ...reminder, messageId: '<later@example.org>', date: '2026-10-01T06:00:00.000Z' });
    const entries = await mailer.list();
    expect(entries.map((entry) => entry.messageId)).toEqual(['<later@example.org>', reminder.messageId]);
    expect(entries[0]).not.toHaveProperty('text');
    const read = await mailer.read(entries[1]?.id ?? '');
    expect(read).toMatchObject({ subject: reminder.subject, text: reminder.text, html: reminder.html });
    expect(await mailer.readSource(entries[1]?.id ?? '')).toContain(`Message-ID: ${reminder.messageId}`);
  });

  it('keeps one file for one Message-ID and date, and leaves nothing half written', async () => {
    const mailer = await outbox();
    await Promise.all([mailer.send(reminder), mailer.send(reminder), mailer.send(reminder)]);
    await mailer.send(reminder);
    expect((await readdir(folder)).length).toBe(2);
    expect(await mailer.list()).toHaveLength(1);
  });

  it('names nobody in a file name and shows its files to nobody else', async () => {
    const mailer = await outbox();
    await mailer.send({ ...reminder, messageId: '<anna.sorensen@example.org>' });
    const names = await readdir(folder);
    expect(names.join()).toMatch(
      /^2026-09-30T06-00-00Z-[0-9a-f]{16}\.eml,2026-09-30T06-00-00Z-[0-9a-f]{16}\.json$/,
    );
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  it('reads nothing outside the folder', async () => {
    const mailer = await outbox();
    await expect(mailer.read('../../etc/passwd')).rejects.toThrow(/no id/);
  });

  it('says so when the folder cannot be had', async () => {
    const mailer = await outbox();
    const below = new FileMailer({ folder: '/dev/null/outbox', from: secretariat });
    await expect(below.verify()).rejects.toMatchObject({ code: 'mail.unreachable', permanent: false });
    await mailer.verify();
  });
});
