import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | undefined;

/** The version in package.json, found upwards from here: sources and build lie at different depths. */
export function productVersion(): string {
  known ??= read(dirname(fileURLToPath(import.meta.url)));
  return known;
}

function read(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  const parent = dirname(folder);
  return parent === folder ? '0.0.0' : read(parent);
}
