import { InvalidArgumentError } from 'commander';
import { ConfigInvalid } from '#platform/config';
import { Refused, type Language, type ProblemKind } from '#platform/kernel';

/** What the process says when it ends. */
export const EXIT = { ok: 0, failed: 1, usage: 2, notFound: 3, conflict: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the user can mend, told in one line. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  constructor(
    message: string,
    readonly exitCode: ExitCode = EXIT.failed,
  ) {
    super(message);
  }
}

const byKind: Partial<Record<ProblemKind, ExitCode>> = {
  malformed: EXIT.usage,
  invalid: EXIT.usage,
  unsupported: EXIT.usage,
  'too-large': EXIT.usage,
  'not-found': EXIT.notFound,
  conflict: EXIT.conflict,
  stale: EXIT.conflict,
};

/** How an error ends the process: its exit code, and one line for the person who called. */
export function endingOf(
  error: unknown,
  language: Language,
): { readonly code: ExitCode; readonly line: string } {
  if (error instanceof CommandFailed) return { code: error.exitCode, line: error.message };
  if (error instanceof Refused)
    return {
      code: byKind[error.problem.kind] ?? EXIT.failed,
      line: `${error.text(language)} [${error.code}]`,
    };
  if (error instanceof ConfigInvalid || error instanceof InvalidArgumentError)
    return { code: EXIT.usage, line: error.message };
  return { code: EXIT.failed, line: error instanceof Error ? error.message : String(error) };
}

/** The language of the terminal: Danish when its locale says so. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.startsWith('da') ? 'da' : 'en';
}
