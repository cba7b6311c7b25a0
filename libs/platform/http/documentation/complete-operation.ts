import type { OpenAPIObject } from '@nestjs/swagger';
import type { PolicyRow } from '#platform/kernel';
import { REGION_HEADER, ROLE_HEADER, USER_HEADER } from '../identity/header.identity.js';
import { POLICY_EXTENSION } from '../identity/permitted.decorator.js';
import { PUBLIC_EXTENSION } from '../identity/public.decorator.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

const header = (name: string, description: string): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

const shared = [
  header('Accept-Language', 'da (unless told) or en: the language of problems and texts.'),
  header('X-Request-Id', 'Your own id for the request, 8 to 64 letters, digits and `-_.`.'),
];
const ofQuestions = [
  header('If-None-Match', 'The ETag you hold; answered 304 when it is still the current one.'),
];
const ofChanges = [
  header('Idempotency-Key', '1 to 128 visible characters. The same key again is answered as the first time.'),
  header(
    'If-Match',
    'The revision you have read, as ETag gave it: `"3"`. 412 when the item has changed since.',
  ),
];

const failures: Readonly<Record<string, string>> = {
  '401': 'Nobody is known to be calling.',
  '403': 'The role or region may not do this.',
  '404': 'There is no such item.',
  '422': 'Something in the request needs correcting.',
};
const failuresOfChanges: Readonly<Record<string, string>> = {
  ...failures,
  '409': 'It does not fit the state of the item.',
  '412': 'Changed since it was read.',
};

const answer = (mediaType: string, schema: string) => ({
  [mediaType]: { schema: { $ref: `#/components/schemas/${schema}` } },
});

/** Adds what every operation shares: who calls, in which language, what a command answers and how it may fail. */
export function completeOperation(operation: Operation, method: string): void {
  const isQuestion = method === 'get';
  operation.parameters = [
    ...(operation.parameters ?? []),
    ...(isQuestion ? ofQuestions : ofChanges),
    ...shared,
  ];
  if (!isQuestion) describeAccepted(operation);
  if (takeMark(operation, PUBLIC_EXTENSION)) return addProblems(operation, {});
  describeAllowed(operation);
  operation.security = [
    { session: [] },
    { token: [] },
    { [USER_HEADER]: [], [ROLE_HEADER]: [], [REGION_HEADER]: [] },
  ];
  addProblems(operation, isQuestion ? failures : failuresOfChanges);
}

/** Says in words what the row of the policy table says. */
function describeAllowed(operation: Operation): void {
  const row = (operation as Operation & Readonly<Record<string, unknown>>)[POLICY_EXTENSION];
  if (!row) return;
  const allowed = Object.entries((row as PolicyRow).allow).map(
    ([role, scope]) => `${role} (${scope.replace('-', ' ')})`,
  );
  const sentence = `Allowed: ${allowed.join(', ') || 'nobody'}.`;
  operation.description = [operation.description, sentence].filter(Boolean).join('\n\n');
}

/** A change whose answer nobody described is a command, and those all answer alike. */
function describeAccepted(operation: Operation): void {
  for (const status of ['200', '201']) {
    const response = operation.responses[status] as { content?: object; description?: string } | undefined;
    if (!response || response.content) continue;
    const description = response.description || 'The command was accepted.';
    operation.responses[status] = { description, content: answer('application/json', 'Accepted') };
  }
}

function addProblems(operation: Operation, described: Readonly<Record<string, string>>): void {
  const content = answer('application/problem+json', 'Problem');
  for (const [status, description] of Object.entries({ ...described, default: 'Any other problem.' }))
    operation.responses[status] ??= { description, content };
}

function takeMark(operation: Operation, name: string): boolean {
  const marks = operation as Operation & Record<string, unknown>;
  const marked = marks[name] === true;
  delete marks[name];
  return marked;
}
