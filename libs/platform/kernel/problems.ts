/** How a refusal is answered: the HTTP status and the exit code follow from the kind. */
export type ProblemKind =
  | 'malformed'
  | 'invalid'
  | 'throttled'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'unsupported'
  | 'unavailable';

/** One refusal in both languages; `{name}` is filled from the parameters. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly da: string;
  readonly en: string;
}

export type Language = 'da' | 'en';
/** What a text is filled with: the same in both languages, or a word of each. */
export type ProblemParams = Readonly<Record<string, string | number | Readonly<Record<Language, string>>>>;

/** A command or question that cannot be met, with a stable code and a text for people. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: string,
    readonly problem: Problem,
    readonly params: ProblemParams = {},
    /** Machine-readable particulars, such as row errors of an import. */
    readonly details?: unknown,
  ) {
    super(`${code}: ${fill(problem.en, params, 'en')}`);
  }

  /** The refusal as a sentence in the reader's language. */
  text(language: Language): string {
    return fill(this.problem[language], this.params, language);
  }
}

/** Declares the refusals of a room and returns the one function that makes them. */
export function defineProblems<const C extends string>(problems: Readonly<Record<C, Problem>>) {
  return (code: C, params: ProblemParams = {}, details?: unknown): Refused =>
    new Refused(code, problems[code], params, details);
}

function fill(text: string, params: ProblemParams, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const param = params[name] ?? `{${name}}`;
    return typeof param === 'object' ? param[language] : String(param);
  });
}
