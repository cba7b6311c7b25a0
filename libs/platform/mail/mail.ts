import type { Language } from '#platform/kernel';

/** Somebody who gets or sends mail. */
export interface MailAddress {
  readonly address: string;
  readonly name?: string;
}

/** One mail to one person. Both bodies are owed: some read text, and some readers are machines. */
export interface Mail {
  /** `<local@domain>`, derived from what caused the mail: the same cause gives the same id on every attempt. */
  readonly messageId: string;
  /** UTC instant of the clock that decided to send, which is the sandbox's in the demo. */
  readonly date: string;
  readonly to: MailAddress;
  /** The mailer's own sender unless told. */
  readonly from?: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: Language;
  /** Further headers; those the mailer sets itself cannot be replaced. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the other side said when it took the mail. */
export interface Delivery {
  readonly response: string;
}

/** Why a mail was not taken. */
export type MailRefusalCode =
  | 'mail.cpr-like'
  | 'mail.malformed'
  | 'mail.rejected'
  | 'mail.deferred'
  | 'mail.unreachable'
  | 'mail.timeout'
  | 'mail.insecure'
  | 'mail.login';

/**
 * A mail that was not taken. Permanent means that this mail will never be taken, so that sending it again is useless;
 * everything else is worth another attempt. The message quotes no mail address.
 */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  readonly smtpCode?: number;

  constructor(
    readonly code: MailRefusalCode,
    readonly permanent: boolean,
    message: string,
    smtpCode?: number,
  ) {
    super(message.replace(/[^\s<>"'@]+@/g, '…@'));
    if (smtpCode !== undefined) this.smtpCode = smtpCode;
  }
}

/**
 * Takes mail out of the house. At least once, not exactly: a crash between the answer and its record repeats a mail,
 * under the same Message-ID.
 *
 * The class is also the token to inject.
 */
export abstract class Mailer {
  abstract readonly kind: 'smtp' | 'file';

  /** Resolves when the mail is taken; throws `MailRefused` otherwise. Never hangs. */
  abstract send(mail: Mail): Promise<Delivery>;

  /** Resolves when a mail could be sent now; throws `MailRefused` otherwise. */
  abstract verify(): Promise<void>;

  abstract close(): Promise<void>;
}
