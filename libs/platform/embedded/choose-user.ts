import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The system user the server runs as. `switched` means that we are root and step down to it. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly switched: boolean;
}

/**
 * PostgreSQL refuses to run as root, so root steps down: to the owner of existing data, else `postgres`,
 * else `nobody`. No user is ever created. Everyone else runs the server as themselves.
 */
export function chooseUser(ownerOfData?: number): ServerUser {
  if (process.getuid?.() !== 0) return ourselves();
  const owner = ownerOfData ? findUser(String(ownerOfData)) : undefined;
  const chosen = owner ?? findUser('postgres') ?? findUser('nobody');
  if (chosen) return chosen;
  throw new EmbeddedPostgresError(
    'embedded.no-server-user',
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor a user "nobody" to ' +
      'step down to. Start Tilsyn as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function ourselves(): ServerUser {
  try {
    const { username, uid, gid } = userInfo();
    return { name: username, uid, gid, switched: false };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'embedded.no-passwd-entry',
      `The user id ${process.getuid?.() ?? '?'} has no entry in the list of users, and PostgreSQL will not run ` +
        'without one. Start Tilsyn as a user with a name (in a container: --user node or --user postgres rather ' +
        'than a bare number), or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

function findUser(nameOrId: string): ServerUser | undefined {
  const [name, , uid, gid] = passwdLine(nameOrId)?.split(':') ?? [];
  if (!name || Number(uid) === 0) return undefined;
  return { name, uid: Number(uid), gid: Number(gid), switched: true };
}

function passwdLine(nameOrId: string): string | undefined {
  const matches = (line: string) =>
    line.split(':').some((field, at) => (at === 0 || at === 2) && field === nameOrId);
  return listedUsers().find(matches) ?? directoryEntry(nameOrId);
}

function listedUsers(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
}

// A user may live in LDAP rather than in the file.
function directoryEntry(nameOrId: string): string | undefined {
  try {
    const output = execFileSync('getent', ['passwd', nameOrId], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.split('\n')[0];
  } catch {
    return undefined;
  }
}
