import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The npm package that carries the PostgreSQL binaries for this machine. */
export interface Carrier {
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string;
  readonly version: string;
}

/** The two programs the launcher runs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the binaries installed for this machine; nothing is downloaded. */
export function locateCarrier(): Carrier {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // Strict installers such as pnpm put the carrier where only its parent package can see it.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = path.resolve(path.dirname(createRequire(parent).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: path.join(root, 'native'), version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'embedded.binaries-missing',
      `The package ${name} is not installed, or does not exist for this machine. Run npm install without ` +
        '--omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

/** Where the programs are within a carrier's folder. */
export function binariesIn(native: string): Binaries {
  const suffix = platform() === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
  };
}
