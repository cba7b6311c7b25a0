/**
 * Whether a text holds something that looks like a CPR number: a plausible date and four digits, check digit or not
 * (since 1 October 2007 numbers exist that fail it). The server decides; the page says so while it is typed.
 */
export function looksLikeCpr(text: string): boolean {
  return [...text.matchAll(/(?<!\d)(\d{2})(\d{2})\d{2}[- ]?\d{4}(?!\d)/g)].some(([, day, month]) => {
    const [d, m] = [Number(day), Number(month)];
    return d >= 1 && d <= 31 && m >= 1 && m <= 12;
  });
}
