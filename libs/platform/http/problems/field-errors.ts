import type { Language } from '#platform/kernel';
import { fieldMessages, typeName, type FieldMessages } from './field-messages.js';
import type { InvalidRequest, RequestPart, SchemaIssue } from './invalid-request.js';

/** One thing to correct in a request. */
export interface FieldError {
  readonly in: RequestPart;
  /** RFC 6901, from the root of that part: `/samples/3/region`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

interface Complaint {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

type Path = readonly PropertyKey[];
type Explain = (issue: SchemaIssue, language: Language) => Complaint;

// A schema's own message that is a code, such as `text.cpr-like`, is looked up in the catalogue.
const ownCode = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;

/** The complaints in the reader's language, one for each field. */
export function fieldErrors(
  request: InvalidRequest,
  language: Language,
  own: FieldMessages = {},
): FieldError[] {
  return request.issues.slice(0, 100).flatMap((issue) =>
    pathsOf(issue).map((path) => {
      const { code, params = {} } = explain(issue, request.given, language);
      const text = (own[code] ?? fieldMessages[code] ?? fieldMessages['field.invalid'])?.[language] ?? code;
      return { in: request.part, pointer: pointerOf(path), code, message: fill(text, params) };
    }),
  );
}

export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function pathsOf(issue: SchemaIssue): Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

function explain(issue: SchemaIssue, given: unknown, language: Language): Complaint {
  if (ownCode.test(issue.message)) return { code: issue.message };
  if (issue.code !== 'unrecognized_keys' && valueAt(given, issue.path) === undefined)
    return { code: 'field.required' };
  return explainers[issue.code](issue, language);
}

const invalid: Explain = () => ({ code: 'field.invalid' });

const explainers: Readonly<Record<SchemaIssue['code'], Explain>> = {
  invalid_type: (issue, language) => ({
    code: 'type.wrong',
    params: { expected: issue.code === 'invalid_type' ? typeName(issue.expected, language) : '' },
  }),
  invalid_format: (issue) => {
    const format = issue.code === 'invalid_format' ? issue.format : '';
    return format === 'datetime'
      ? { code: 'date.not-an-instant' }
      : { code: 'text.malformed', params: { format } };
  },
  invalid_value: (issue) => ({
    code: 'value.not-allowed',
    params: { allowed: issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : '' },
  }),
  too_small: (issue) =>
    issue.code === 'too_small'
      ? limit(issue.origin, Number(issue.minimum), 'small')
      : { code: 'field.invalid' },
  too_big: (issue) =>
    issue.code === 'too_big' ? limit(issue.origin, Number(issue.maximum), 'big') : { code: 'field.invalid' },
  unrecognized_keys: () => ({ code: 'field.unknown' }),
  not_multiple_of: invalid,
  invalid_union: invalid,
  invalid_key: invalid,
  invalid_element: invalid,
  custom: invalid,
};

const limits: Readonly<Record<string, { readonly small: string; readonly big: string }>> = {
  string: { small: 'text.too-short', big: 'text.too-long' },
  array: { small: 'list.too-short', big: 'list.too-long' },
};
const ofNumbers = { small: 'number.too-small', big: 'number.too-large' };

function limit(origin: string, at: number, side: 'small' | 'big'): Complaint {
  return { code: (limits[origin] ?? ofNumbers)[side], params: { limit: at } };
}

function valueAt(given: unknown, path: Path): unknown {
  let value = given;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
