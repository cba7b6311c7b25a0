const candidate = /(?<!\d)(\d{2})(\d{2})(\d{2})[-\u2010-\u2015 .\u00a0]{0,3}(\d{4})(?!\d)/g;

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a text holds something that looks like a Danish CPR number: DDMMYY and four digits around an optional
 * separator, with a date that can be one. The check digit is not consulted: since 1 October 2007 valid numbers
 * exist that fail modulus 11 (the CPR office's own notice).
 */
export function containsCprLike(text: string): boolean {
  for (const [, day, month] of text.normalize('NFKC').matchAll(candidate)) {
    const days = daysIn[Number(month) - 1];
    // Replacement numbers (erstatningspersonnumre) add 60 to the day.
    const plain = Number(day) > 60 ? Number(day) - 60 : Number(day);
    if (days !== undefined && plain >= 1 && plain <= days) return true;
  }
  return false;
}
