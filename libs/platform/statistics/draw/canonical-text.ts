const control = /\p{Cc}/u;
const loneSurrogate = /\p{Cs}/u;

/**
 * Refuses text that two programs could write as different bytes or a line could not hold: the empty text,
 * control characters (tab and line feed among them), unpaired surrogates, and anything but Unicode NFC.
 *
 * @throws RangeError naming the field.
 */
export function checkCanonicalText(field: string, text: string): void {
  if (text === '') throw new RangeError(`${field} is empty`);
  if (control.test(text)) throw new RangeError(`${field} holds a control character: ${JSON.stringify(text)}`);
  if (loneSurrogate.test(text)) throw new RangeError(`${field} is not well-formed Unicode`);
  if (text !== text.normalize('NFC')) throw new RangeError(`${field} is not in Unicode form NFC: "${text}"`);
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/**
 * The order of the UTF-8 bytes of two texts, which is that of their code points: what `COLLATE "C"` sorts by
 * in PostgreSQL and `LC_ALL=C sort` on the command line. JavaScript's own `<` differs beyond the basic plane.
 */
export function compareBytes(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  const at = firstDifference(a, b);
  if (at === Math.min(a.length, b.length)) return a.length < b.length ? -1 : 1;
  const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
  // A surrogate stands for a code point above every other unit, though its number is not the highest.
  if (isSurrogate(left) !== isSurrogate(right)) return isSurrogate(right) ? -1 : 1;
  return left < right ? -1 : 1;
}

function firstDifference(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  let at = 0;
  while (at < shared && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}
