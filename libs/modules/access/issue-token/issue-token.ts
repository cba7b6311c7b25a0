import { z } from 'zod';
import { addDays, localDateOf } from '#platform/calendar';
import {
  code,
  DomainCommand,
  freeText,
  instant,
  personal,
  requireAllowed,
  type Issued,
  type PolicyRow,
} from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { refuseGrant } from '../access.problems.js';
import { GRANTABLE_ROLES, type AccountEvent } from '../account-events.js';
import type { Account } from '../account.js';
import { requireSoundRole } from '../sound-role.js';

/** A token that outlives the year is one that nobody remembers. */
export const LONGEST_DAYS = 366;

export const issueTokenInput = z.strictObject({
  label: freeText(80).meta({ description: 'What it is for, so that it is known again in the list.' }),
  role: z.enum(GRANTABLE_ROLES),
  region: code(20).optional(),
  rows: z
    .array(z.string().regex(/^[A-Za-z]{1,80}$/, { error: 'code.malformed' }))
    .min(1)
    .max(100)
    .meta({ description: 'Names of rows of `GET /api/policy`; a request for any other is refused.' }),
  expiresAt: instant.meta({ description: 'At most 366 days ahead.' }),
});

export interface IssueTokenInput extends z.infer<typeof issueTokenInput> {
  readonly token: string;
}

/**
 * Lets a machine ask as the account of whoever issues the token, so that four eyes stay four: nobody takes the second
 * step by a token of the first's. The hash stands beside the input, since a repeat brings another secret.
 */
export class IssueToken extends DomainCommand<IssueTokenInput> {
  constructor(
    id: string,
    input: IssueTokenInput,
    issued: Issued,
    readonly hash: string,
  ) {
    super(id, input, issued);
  }
}

/** Issues the token; stays quiet when there is one of that id. */
export function issueToken(
  { id, input, issued, hash }: IssueToken,
  { tokens }: Account,
  table: readonly PolicyRow[],
): readonly AccountEvent[] {
  requireAllowed(issued.actor, accessPolicy.IssueToken);
  const { token, label, expiresAt } = input;
  if (tokens[token]) return [];
  const role = requireSoundRole(input);
  requireExpiry(expiresAt, issued);
  const rows = [...new Set(input.rows)].sort();
  for (const row of rows) requireRow(row, role.role, table);
  const data = { token, hash, rows, ...role, expiresAt, label: personal(`account:${id}`, label) };
  return [{ type: 'TokenIssued', data: { ...data, occurredOn: issued.today } }];
}

function requireExpiry(expiresAt: string, { now, today }: Issued): void {
  const isAhead = Date.parse(expiresAt) > Date.parse(now);
  if (isAhead && localDateOf(expiresAt) <= addDays(today, LONGEST_DAYS)) return;
  throw refuseGrant('api-token.expiry-out-of-range', { days: LONGEST_DAYS });
}

function requireRow(name: string, role: keyof PolicyRow['allow'], table: readonly PolicyRow[]): void {
  const row = table.find((each) => each.name === name);
  if (!row) throw refuseGrant('api-token.row-unknown', { row: name });
  if (row.room === accessPolicy.IssueToken.room && row.kind === 'command')
    throw refuseGrant('api-token.row-for-people', { row: name });
  if (row.allow[role] === undefined) throw refuseGrant('api-token.row-not-allowed', { row: name, role });
}
