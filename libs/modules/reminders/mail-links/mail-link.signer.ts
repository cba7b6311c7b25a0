import { createHmac, timingSafeEqual } from 'node:crypto';
import { addDays } from '#platform/calendar';

/** Which line of which mail a link leads to, and until when. */
export interface MailLink {
  /** A digest's event never changes: its id and the line name item, rung, duty and region once and for all. */
  readonly mail: string;
  /** Its place among the digest's lines, from 0. */
  readonly line: number;
  /** The last day on which it leads anywhere. */
  readonly expiresOn: string;
}

const VERSION = 1;
const PAYLOAD_BYTES = 1 + 16 + 2 + 4;
/** 128 bits, as RFC 2104 allows. */
const MAC_BYTES = 16;
const DAY_MS = 86_400_000;

/**
 * Makes and reads the tokens of links in mails. Nothing is stored: a token says what it stands for under an
 * HMAC-SHA256. In hexadecimal, where digits in a row are never taken for a CPR number.
 */
export class MailLinkSigner {
  constructor(
    private readonly key: Uint8Array,
    /** Days after the day of the mail. */
    private readonly days: number,
  ) {}

  sign({ mail, line, day }: { readonly mail: string; readonly line: number; readonly day: string }): string {
    const payload = Buffer.alloc(PAYLOAD_BYTES);
    payload.writeUInt8(VERSION, 0);
    payload.write(mail.replaceAll('-', ''), 1, 16, 'hex');
    payload.writeUInt16BE(line, 17);
    payload.writeUInt32BE(Date.parse(addDays(day, this.days)) / DAY_MS, 19);
    return Buffer.concat([payload, this.#macOf(payload)]).toString('hex');
  }

  /** What a token stands for, expired or not; nothing when it is none of ours. */
  open(token: string): MailLink | undefined {
    if (!/^[0-9a-f]+$/.test(token) || token.length !== 2 * (PAYLOAD_BYTES + MAC_BYTES)) return undefined;
    const bytes = Buffer.from(token, 'hex');
    const payload = bytes.subarray(0, PAYLOAD_BYTES);
    if (!timingSafeEqual(bytes.subarray(PAYLOAD_BYTES), this.#macOf(payload))) return undefined;
    if (payload.readUInt8(0) !== VERSION) return undefined;
    return {
      mail: uuidOf(payload.toString('hex', 1, 17)),
      line: payload.readUInt16BE(17),
      expiresOn: new Date(payload.readUInt32BE(19) * DAY_MS).toISOString().slice(0, 10),
    };
  }

  #macOf(payload: Uint8Array): Uint8Array {
    return createHmac('sha256', this.key).update(payload).digest().subarray(0, MAC_BYTES);
  }
}

const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
