import type { Config } from '#platform/config';
import type { Log } from '#platform/logging';
import type { Pool } from 'pg';

/** What the login is made with; the class is also the token to inject. */
export class LoginParts {
  constructor(
    readonly config: Pick<Config, 'mode' | 'http' | 'login' | 'publicUrl'>,
    /** Connections whose tables are those of the schema `login`. */
    readonly pool: Pool,
    /** Signs cookies and seals second factors. */
    readonly secret: string,
    readonly log: Log,
  ) {}
}
