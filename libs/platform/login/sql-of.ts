import { readFileSync } from 'node:fs';

/** One of our own statements about the schema `login`. */
export const sqlOf = (name: string): string =>
  readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
