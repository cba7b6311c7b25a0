import type { CheckHistoryShowResponse } from '#web/lib/api/types.gen.js';

/** An item as the server tells it, with what this reader may do now. */
export type CheckItem = CheckHistoryShowResponse;
export type Entry = CheckItem['history'][number];
export type Deadline = CheckItem['deadlines'][number];
export type Answer = NonNullable<CheckItem['answer']>;

/** A form by its fingerprint, as it is typed in and as it is recorded. */
export interface Evidence {
  readonly sha256: string;
  readonly bytes: number;
  readonly formVersion?: string;
  readonly signedOn?: string;
  readonly filedIn: string;
}

/** The number people call an event by: the first is number 1. */
export const numberOf = ({ revision }: { readonly revision: number }): number => revision + 1;

/** A text of an event; nothing when it is none. */
export function textOf({ data }: Pick<Entry, 'data'>, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' ? value : undefined;
}

/** What somebody wrote to an event; nothing when there is no such event. */
export const noteOf = ({ history }: CheckItem, revision: number): unknown => history[revision]?.data['note'];

/** The forms of the standing answer. */
export const formsOfAnswer = ({ answer, evidence }: CheckItem): Evidence[] =>
  evidence
    .filter(({ revision, shownWith }) => shownWith === 'answer' && revision === answer?.revision)
    .map(({ revision: _at, shownWith: _why, ...form }) => form);
