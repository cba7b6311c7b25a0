import type { OpenAPIObject } from '@nestjs/swagger';
import { COMMAND_EXTENSION } from '../commands/command.decorators.js';
import { PUBLIC_EXTENSION } from '../identity/public.decorator.js';
import { REGION_HEADER, ROLE_HEADER, USER_HEADER } from '../identity/header.identity.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

const header = (name: string, description: string): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

const language = header('Accept-Language', 'da (unless told) or en: the language of problems and texts.');
const requestId = header('X-Request-Id', 'Your own id for the request, 8 to 64 letters, digits and `-_.`.');
const forCommands = [
  header('Idempotency-Key', '1 to 128 visible characters. The same key again is answered as the first time.'),
  header('If-Match', 'The revision you have read, as ETag gave it: `"3"`. 412 when the item has changed since.'),
];
const forQuestions = [header('If-None-Match', 'The ETag you hold; answered 304 when it is still the current one.')];

const failures: Readonly<Record<string, string>> = {
  '401': 'Nobody is known to be calling.',
  '403': 'The role or region may not do this.',
  '404': 'There is no such item.',
  '422': 'Something in the request needs correcting.',
};
const ofCommands = { '409': 'It does not fit the state of the item.', '412': 'Changed since it was read.' };

/** Adds what every operation shares: who calls, in which language, and how it may fail. */
export function completeOperation(operation: Operation, method: string): void {
  const extended = operation as Operation & Record<string, unknown>;
  const isCommand = takeMark(extended, COMMAND_EXTENSION);
  const isOpen = takeMark(extended, PUBLIC_EXTENSION);
  operation.parameters = [...(operation.parameters ?? []), ...headersOf(isCommand, method), language, requestId];
  if (!isOpen) operation.security = [{ [USER_HEADER]: [], [ROLE_HEADER]: [], [REGION_HEADER]: [] }];
  const described = isOpen ? {} : { ...failures, ...(isCommand ? ofCommands : {}) };
  const problems = { ...described, default: 'Any other problem.' };
  for (const [status, description] of Object.entries(problems))
    operation.responses[status] ??= { description, content: problemContent };
}

function takeMark(operation: Record<string, unknown>, name: string): boolean {
  const marked = operation[name] === true;
  delete operation[name];
  return marked;
}

function headersOf(isCommand: boolean, method: string): readonly Parameter[] {
  if (isCommand) return forCommands;
  return method === 'get' ? forQuestions : [];
}

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};
