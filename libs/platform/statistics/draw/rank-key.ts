import { hash } from 'node:crypto';
import { checkCanonicalText } from './canonical-text.js';

/** Name and version of the draw. Any change to what is hashed, compared or kept gives it a new number. */
export const DRAW_ALGORITHM = 'tilsyn-draw/1';

const netstring = (text: string): string => `${Buffer.byteLength(text, 'utf8')}:${text},`;

/** Ranks the units of one seed and stratum; what is common to their keys is written once. */
export type Ranker = (unitId: string) => string;

/**
 * The rank keys of a stratum under a seed; see `rankKey`.
 *
 * @throws RangeError when seed, stratum or unit id is empty, holds control characters or is not NFC.
 */
export function ranker(seed: string, stratum: string): Ranker {
  checkCanonicalText('seed', seed);
  checkCanonicalText('stratum', stratum);
  const head = netstring(DRAW_ALGORITHM) + netstring(seed) + netstring(stratum);
  return (unitId) => {
    checkCanonicalText('unitId', unitId);
    return hash('sha256', head + netstring(unitId), 'hex');
  };
}

/**
 * Where a unit stands in the draw: the smaller the key, the earlier. It is the SHA-256, in 64 lower-case
 * hexadecimal digits, of four netstrings one after another: `tilsyn-draw/1`, the seed, the stratum, the unit
 * id. A netstring is the number of UTF-8 bytes in decimal, a colon, those bytes, and a comma; so no two
 * inputs share an encoding. On a command line:
 *
 * `printf '13:tilsyn-draw/1,4:dice,4:1084,15:requisition:R-1,' | sha256sum`
 *
 * Keys compare as text, which is as numbers. Source of the netstring: D. J. Bernstein, Netstrings (1997).
 *
 * @throws RangeError when an argument is empty, holds control characters or is not in Unicode form NFC.
 */
export function rankKey(seed: string, stratum: string, unitId: string): string {
  return ranker(seed, stratum)(unitId);
}
