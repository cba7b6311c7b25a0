const candidate = /(?<!\d)(\d{2})(\d{2})(\d{2})[-\u2010-\u2015 .\u00a0]{0,3}(\d{4})(?!\d)/g;

/** UUIDs and digests: one in some hundred holds ten digits in a row by chance, and none was written by a person. */
const madeByMachine = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{40,}\b/gi;

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a text holds something that looks like a Danish CPR number: DDMMYY and four digits around an optional
 * separator, with a date that can be one. The check digit is not consulted: since 1 October 2007 valid numbers
 * exist that fail modulus 11 (the CPR office's own notice). UUIDs and digests are passed over.
 */
export function containsCprLike(text: string): boolean {
  const written = text.normalize('NFKC').replace(madeByMachine, ' ');
  for (const [, day, month] of written.matchAll(candidate)) {
    const days = daysIn[Number(month) - 1];
    // Replacement numbers (erstatningspersonnumre) add 60 to the day.
    const plain = Number(day) > 60 ? Number(day) - 60 : Number(day);
    if (days !== undefined && plain >= 1 && plain <= days) return true;
  }
  return false;
}
