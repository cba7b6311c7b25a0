import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import { refuseProgramme } from './organisations.problems.js';
import { programmeFile, type ProgrammeFile } from './programme-file.js';

interface FileError {
  readonly path: string;
  readonly reason: string;
}

const malformed = (errors: readonly FileError[]) =>
  refuseProgramme(
    'programme-file.malformed',
    { errors: errors.length, path: errors[0]?.path ?? '/', reason: errors[0]?.reason ?? '' },
    { errors: errors.slice(0, 200) },
  );

/** Reads a programme from YAML (or JSON, which is YAML). @throws Refused `programme-file.malformed` with every error. */
export function parseProgrammeFile(text: string): ProgrammeFile {
  const checked = programmeFile.safeParse(yamlOf(text));
  if (checked.success) return checked.data;
  const errors = checked.error.issues.map(({ path, message }) => ({
    path: `/${path.join('/')}`,
    reason: message,
  }));
  throw malformed(errors);
}

function yamlOf(text: string): unknown {
  try {
    // No aliases: a file of a few hundred bytes could otherwise unfold into gigabytes.
    return parse(text, { maxAliasCount: 0 }) as unknown;
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw malformed([{ path: line === undefined ? '/' : `line ${line}`, reason: (error as Error).message }]);
  }
}

/** The programme file that comes with Tilsyn: the Danish genome programme. */
export const shippedProgrammeFile = new URL('./programmes/danish-genome-programme.yaml', import.meta.url);

/** Reads a programme file from disk; the shipped one unless told. */
export async function readProgrammeFile(path: string | URL = shippedProgrammeFile): Promise<ProgrammeFile> {
  return parseProgrammeFile(await readFile(path, 'utf8'));
}
