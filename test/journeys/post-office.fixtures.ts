import type { Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { parseMail } from './instance.fixtures.js';

/** A mail as the server took it: whom the envelope named, and what was in it. */
export interface Arrived {
  readonly to: readonly string[];
  readonly mail: Email;
  readonly raw: string;
}

/** What the server answers to `RCPT TO`, such as 451 for "later" and 550 for "never"; nothing to take the mail. */
export type Answer = (address: string) => number | undefined;

/** A mail server of this machine that can be told to be difficult. */
export class PostOffice {
  readonly arrived: Arrived[] = [];
  /** Every address it was asked to deliver to, taken or not. */
  readonly asked: string[] = [];
  answer: Answer = () => undefined;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        this.asked.push(address);
        const code = this.answer(address);
        done(code === undefined ? null : Object.assign(new Error('not now'), { responseCode: code }));
      },
      onData: this.#receive,
    });
    this.#server.on('error', () => undefined);
  }

  static async open(): Promise<PostOffice> {
    const office = new PostOffice();
    await new Promise<void>((resolve) => office.#server.listen(0, '127.0.0.1', resolve));
    return office;
  }

  get smtpUrl(): string {
    const address = this.#server.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('the post office is closed');
    return `smtp://127.0.0.1:${address.port}`;
  }

  /** What has arrived since the last time. */
  collect(): Arrived[] {
    return this.arrived.splice(0);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  readonly #receive: NonNullable<SMTPServerOptions['onData']> = (stream, { envelope }, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const to = envelope.rcptTo.map(({ address }) => address);
      void parseMail(raw).then((mail) => {
        this.arrived.push({ to, mail, raw });
        done();
      });
    });
  };
}
