import { v5 } from 'uuid';

const TILSYN_NAMESPACE = '2f8bd5a4-6c0e-5d7b-9a43-7d1c0f0e5a11';

/** A UUIDv5 (RFC 9562) of the parts: the same parts give the same id on every machine and on every retry. */
export function derivedId(...parts: readonly string[]): string {
  return v5(JSON.stringify(parts), TILSYN_NAMESPACE);
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A pseudonymous id such as `P-7K3F-9QWD-2` of 40 random bits: Crockford base32 without his signs beyond letters and
 * digits, since ids stand in addresses, and a Luhn check symbol over the same alphabet. The bits arrive from the
 * caller; the id means nothing and leads nowhere.
 */
export function pseudonym(prefix: string, bits: bigint): string {
  const value = BigInt.asUintN(40, bits);
  let text = '';
  for (let shift = 35n; shift >= 0n; shift -= 5n) text += CROCKFORD.charAt(Number((value >> shift) & 31n));
  return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}-${checkSymbol(text)}`;
}

/** Whether the text is a pseudonym whose check symbol agrees, so that a mistyped id is caught before it is looked up. */
export function isPseudonym(text: string): boolean {
  const [, first = '', second = '', check] =
    /^[A-Z]+-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z])$/.exec(text) ?? [];
  return check !== undefined && checkSymbol(first + second) === check;
}

/** Luhn's algorithm modulo 32: catches every single wrong symbol and nearly every swap of neighbours. */
function checkSymbol(text: string): string {
  const sum = [...text].reverse().reduce((total, symbol, index) => {
    const value = CROCKFORD.indexOf(symbol) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 32) + (value % 32);
  }, 0);
  return CROCKFORD.charAt((32 - (sum % 32)) % 32);
}
