import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built web application lies; the class is also the token to inject. */
export class WebFolder {
  constructor(readonly path: string) {}

  /** Asked at each request, so that a build made meanwhile is served without a restart. */
  get isBuilt(): boolean {
    return existsSync(join(this.path, 'index.html'));
  }
}

/** `dist/apps/web` of the package, found upwards from here: sources and build lie at different depths. */
export function builtWebFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'package.json'))) return join(from, 'dist/apps/web');
  const parent = dirname(from);
  return parent === from ? 'dist/apps/web' : builtWebFolder(parent);
}
