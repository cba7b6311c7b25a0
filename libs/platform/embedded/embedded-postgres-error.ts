/** What can go wrong with the embedded server; the codes are stable and may be translated or documented. */
export type EmbeddedPostgresErrorCode =
  | 'embedded.binaries-missing'
  | 'embedded.binaries-unusable'
  | 'embedded.no-passwd-entry'
  | 'embedded.no-server-user'
  | 'embedded.data-unreachable'
  | 'embedded.locked'
  | 'embedded.initdb-failed'
  | 'embedded.start-failed'
  | 'embedded.server-not-ours'
  | 'embedded.stop-failed';

/** A failure of the embedded server. The message ends with a remedy or with the tail of the server's log. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${message} [${code}]`, options);
  }
}

/** The system error code (`ENOENT`, `EACCES`, a SQLSTATE) an unknown error carries, if any. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
