import { v5 } from 'uuid';

const TILSYN_NAMESPACE = '2f8bd5a4-6c0e-5d7b-9a43-7d1c0f0e5a11';

/** A UUIDv5 (RFC 9562) of the parts: the same parts give the same id on every machine and on every retry. */
export function derivedId(...parts: readonly string[]): string {
  return v5(JSON.stringify(parts), TILSYN_NAMESPACE);
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_SYMBOLS = `${CROCKFORD}*~$=U`;

/**
 * A pseudonymous id such as `P-7K3F-9QWD-2` of 40 random bits: Crockford base32 with his check symbol, and a prefix
 * that says what it names. The bits arrive from the caller; the id means nothing and leads nowhere.
 */
export function pseudonym(prefix: string, bits: bigint): string {
  const value = BigInt.asUintN(40, bits);
  let text = '';
  for (let shift = 35n; shift >= 0n; shift -= 5n) text += CROCKFORD.charAt(Number((value >> shift) & 31n));
  return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}-${CHECK_SYMBOLS.charAt(Number(value % 37n))}`;
}

/** Whether the text is a pseudonym whose check symbol agrees, so that a mistyped id is caught before it is looked up. */
export function isPseudonym(text: string): boolean {
  const match = /^[A-Z]+-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z*~$=U])$/.exec(text);
  if (!match) return false;
  let value = 0n;
  for (const symbol of `${match[1]}${match[2]}`) value = (value << 5n) | BigInt(CROCKFORD.indexOf(symbol));
  return CHECK_SYMBOLS.charAt(Number(value % 37n)) === match[3];
}
