import { createTransport } from 'nodemailer';
import { Mailer, MailRefused, type Delivery, type Mail, type MailAddress } from './mail.js';
import { toMessage } from './message.js';
import { toRefusal } from './smtp-refusal.js';
import { defaultSmtpTimeouts, smtpSettings, type SmtpTimeouts } from './smtp-settings.js';

/** How the SMTP mailer is set up. */
export interface SmtpMailerOptions {
  readonly smtpUrl: string;
  /** The sender of mails that name none. */
  readonly from: MailAddress;
  readonly timeouts?: Partial<SmtpTimeouts>;
}

/** Sends over a small pool of SMTP connections. */
export class SmtpMailer extends Mailer {
  override readonly kind = 'smtp';
  private readonly transport;
  private readonly from: MailAddress;
  private readonly totalMs: number;

  constructor(options: SmtpMailerOptions) {
    super();
    const timeouts = { ...defaultSmtpTimeouts, ...options.timeouts };
    this.totalMs = timeouts.totalMs;
    this.from = options.from;
    this.transport = createTransport(smtpSettings(options.smtpUrl, timeouts));
  }

  override async send(mail: Mail): Promise<Delivery> {
    const message = toMessage(mail, this.from);
    try {
      const info = await this.transport.sendMail({ ...message, signal: AbortSignal.timeout(this.totalMs) });
      return { response: info.response };
    } catch (error) {
      throw toRefusal(error);
    }
  }

  override async verify(): Promise<void> {
    try {
      await this.transport.verify();
    } catch (error) {
      const refusal = toRefusal(error);
      throw new MailRefused(refusal.code, false, refusal.message, refusal.smtpCode);
    }
  }

  override async close(): Promise<void> {
    this.transport.close();
  }
}
