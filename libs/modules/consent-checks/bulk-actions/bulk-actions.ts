import { z } from 'zod';
import { streamId, type Accepted, type DomainCommand, type Issued, type PolicyRow } from '#platform/kernel';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import {
  EndInvestigation,
  endInvestigation,
  endInvestigationInput,
} from '../end-investigation/end-investigation.js';
import { RequestAnswer, requestAnswer, requestAnswerInput } from '../request-answer/request-answer.js';
import {
  StartInvestigation,
  startInvestigation,
  startInvestigationInput,
} from '../start-investigation/start-investigation.js';
import type { Terms } from '../terms.js';
import { VerifyClosing, verifyClosing, verifyClosingInput } from '../verify-closing/verify-closing.js';

/** More than that is no longer looked through before it is done. */
export const MOST_ITEMS = 500;

const items = z
  .array(
    z.strictObject({
      id: streamId,
      revision: z.int().nonnegative().meta({ description: 'The revision that was looked at.' }),
    }),
  )
  .min(1)
  .max(MOST_ITEMS)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'items.repeated' });

const preview = z
  .boolean()
  .default(false)
  .meta({ description: 'Whether to tell what would happen, and write nothing.' });

const of = <A extends string, I extends z.ZodType>(action: A, input: I) =>
  z.strictObject({ action: z.literal(action), items, preview, input: input.prefault({} as never) });

/** What can be done to many checks at a time: steps that are the same for each, and need no word of its own. */
export const bulkInput = z.discriminatedUnion('action', [
  of('request-answer', requestAnswerInput),
  of('start-investigation', startInvestigationInput),
  of('end-investigation', endInvestigationInput),
  of('verify-closing', verifyClosingInput),
]);
export type BulkInput = z.infer<typeof bulkInput>;
export type BulkAction = BulkInput['action'];

/** The row that each action stands under by itself. */
export const rowOfAction: Readonly<Record<BulkAction, PolicyRow>> = {
  'request-answer': consentChecksPolicy.RequestAnswer,
  'start-investigation': consentChecksPolicy.StartInvestigation,
  'end-investigation': consentChecksPolicy.EndInvestigation,
  'verify-closing': consentChecksPolicy.VerifyClosing,
};

/** One check's part: its command, and the decision the command leads to. */
export interface Part {
  readonly command: DomainCommand;
  readonly decide: (check: ConsentCheck, terms: Terms) => readonly ConsentCheckEvent[];
}

type Make = (id: string, input: BulkInput['input'], issued: Issued) => Part;
const part =
  <C extends DomainCommand>(
    command: new (id: string, input: C['input'], issued: Issued) => C,
    decide: (command: C, check: ConsentCheck, terms: Terms) => readonly ConsentCheckEvent[],
  ): Make =>
  (id, input, issued) => {
    const made = new command(id, input, issued);
    return { command: made, decide: (check, terms) => decide(made, check, terms) };
  };

const makers: Readonly<Record<BulkAction, Make>> = {
  'request-answer': part(RequestAnswer, requestAnswer),
  'start-investigation': part(StartInvestigation, startInvestigation),
  'end-investigation': part(EndInvestigation, endInvestigation),
  'verify-closing': part(VerifyClosing, verifyClosing),
};

/** The part of one check; `issued` is that check's own. */
export const partOf = ({ action, input }: BulkInput, id: string, issued: Issued): Part =>
  makers[action](id, input, issued);

const problem = z.object({ code: z.string(), detail: z.string() });

const result = z.object({
  id: z.string(),
  outcome: z
    .enum(['ok', 'unchanged', 'refused'])
    .meta({ description: '`unchanged` when there was nothing left to do.' }),
  revision: z.int().nullable().meta({ description: 'Where the check stands; null where it is not known.' }),
  events: z.array(z.string()).meta({ description: 'What happened, or would.' }),
  problem: problem.nullable(),
});
export type BulkResult = z.infer<typeof result>;

/** What became of each check, in the order in which they were named. */
export const bulkAnswer = z.object({
  action: z.string(),
  preview: z.boolean(),
  ok: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  position: z
    .string()
    .nullable()
    .meta({ description: 'Pass it as `?after=` to read what was written; null when nothing was.' }),
  results: z.array(result),
});
export type BulkAnswer = z.infer<typeof bulkAnswer>;

/** The result of a command that was taken. */
export const resultOf = ({ id, revision, events }: Accepted): BulkResult => ({
  ...{ id, revision, problem: null },
  outcome: events.length > 0 ? 'ok' : 'unchanged',
  events: events.map(({ type }) => type),
});

/** The whole answer. */
export function answerOf(
  { action, preview }: BulkInput,
  results: readonly BulkResult[],
  position: string | null,
): BulkAnswer {
  const count = (outcome: BulkResult['outcome']) => results.filter((each) => each.outcome === outcome).length;
  return {
    ...{ action, preview, position },
    ...{ ok: count('ok'), unchanged: count('unchanged'), refused: count('refused') },
    results: [...results],
  };
}
