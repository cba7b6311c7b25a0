import { createHash, randomUUID } from 'node:crypto';
import { access, constants, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Mailer, MailRefused, type Delivery, type Mail, type MailAddress } from './mail.js';
import { toMessage } from './message.js';

/** A mail of the outbox, without its bodies. */
export interface OutboxEntry {
  readonly id: string;
  readonly messageId: string;
  readonly date: string;
  readonly to: MailAddress;
  readonly from: MailAddress;
  readonly subject: string;
  readonly language: string;
}

/** A mail of the outbox, whole. */
export interface OutboxMail extends OutboxEntry {
  readonly text: string;
  readonly html: string;
}

/** How the file mailer is set up. */
export interface FileMailerOptions {
  readonly folder: string;
  /** The sender of mails that name none. */
  readonly from: MailAddress;
}

const ENTRY_ID = /^[0-9TZ-]+-[0-9a-f]{16}$/;

/**
 * Writes each mail as an `.eml` file any mail program opens, and a `.json` of the same name from which the outbox page
 * is made. The names hold the date and a hash, nobody's address; the files are for their owner's eyes only.
 */
export class FileMailer extends Mailer {
  override readonly kind = 'file';
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly options: FileMailerOptions) {
    super();
  }

  override async send(mail: Mail): Promise<Delivery> {
    const info = await this.transport.sendMail(toMessage(mail, this.options.from));
    const { headers: _headers, ...shown } = mail;
    const entry: OutboxMail = { from: this.options.from, ...shown, id: entryId(mail) };
    await this.prepare();
    await this.write(`${entry.id}.eml`, asBuffer(info.message));
    // The sidecar comes last: what is listed can be read.
    await this.write(`${entry.id}.json`, JSON.stringify(entry, null, 2));
    return { response: `file ${entry.id}.eml` };
  }

  override async verify(): Promise<void> {
    try {
      await this.prepare();
      await access(this.options.folder, constants.R_OK | constants.W_OK);
    } catch {
      throw new MailRefused('mail.unreachable', false, 'The outbox folder cannot be written to.');
    }
  }

  /** The mails of the outbox, newest first. */
  async list(): Promise<readonly OutboxEntry[]> {
    await this.prepare();
    const names = (await readdir(this.options.folder)).filter((name) => name.endsWith('.json'));
    const mails = await Promise.all(names.map((name) => this.read(name.slice(0, -'.json'.length))));
    return mails
      .map(({ text: _text, html: _html, ...entry }) => entry)
      .sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));
  }

  /** One mail of the outbox by its id. */
  async read(id: string): Promise<OutboxMail> {
    return JSON.parse(await readFile(this.pathOf(id, 'json'), 'utf8')) as OutboxMail;
  }

  /** The same mail as it would have gone out. */
  async readSource(id: string): Promise<string> {
    return readFile(this.pathOf(id, 'eml'), 'utf8');
  }

  override async close(): Promise<void> {
    this.transport.close();
  }

  private async prepare(): Promise<void> {
    await mkdir(this.options.folder, { recursive: true, mode: 0o700 });
  }

  private async write(name: string, content: Buffer | string): Promise<void> {
    const path = join(this.options.folder, name);
    const part = `${path}.${randomUUID()}.part`;
    await writeFile(part, content, { mode: 0o600 });
    await rename(part, path);
  }

  private pathOf(id: string, extension: string): string {
    if (!ENTRY_ID.test(id)) throw new Error('That is no id of an outbox entry.');
    return join(this.options.folder, `${id}.${extension}`);
  }
}

function entryId(mail: Mail): string {
  const date = new Date(mail.date).toISOString().slice(0, 19).replaceAll(':', '-');
  return `${date}Z-${createHash('sha256').update(mail.messageId).digest('hex').slice(0, 16)}`;
}

function asBuffer(message: Buffer | NodeJS.ReadableStream): Buffer {
  if (!Buffer.isBuffer(message)) throw new Error('The stream transport was asked for a buffer.');
  return message;
}
