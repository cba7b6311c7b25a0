import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { isLocalDate } from '#platform/calendar';

/** A date on the command line. */
export function date(text: string): string {
  if (!isLocalDate(text)) throw new InvalidArgumentError(`"${text}" is no date; write it as 2023-03-15.`);
  return text;
}

/** A count on the command line. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(`"${text}" is no whole number above 0.`);
  return Number(text);
}

/** The product's version, read from the package that lies beside `dist`. */
export function version(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
