import { isLocalDate } from '#platform/calendar';
import { containsCprLike } from '#platform/kernel';
import type { FrameRow, Relation } from '#platform/statistics';
import type { ColumnPlan, FrameField } from './frame-columns.js';
import type { RowErrorCode } from './row-errors.js';

/** A row of a file as text. */
export interface RawRecord {
  /** Counted from 1, the heading included. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A fault of one field, or of the row as a whole. */
export interface Fault {
  readonly field?: FrameField | undefined;
  readonly code: RowErrorCode;
}

export type ReadRow = { readonly row: FrameRow; readonly faults: readonly Fault[] } | { readonly faults: readonly Fault[] };

const ROW_CHARACTERS = 2000;
const codeShape = /^[\p{L}\p{N}][\p{L}\p{N}\-_.:/]*$/u;
const formulaStart = /^[=+\-@\t\r]/;
const danishDate = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;

const relations = new Map<string, Relation>([
  ['index', 'index'],
  ['indeks', 'index'],
  ['mother', 'mother'],
  ['mor', 'mother'],
  ['father', 'father'],
  ['far', 'father'],
  ['sibling', 'sibling'],
  ['søskende', 'sibling'],
  ['child', 'child'],
  ['barn', 'child'],
  ['parent', 'parent'],
  ['forælder', 'parent'],
  ['other', 'other'],
  ['anden', 'other'],
]);

// The id of a unit puts a word before that of the family or requisition, and is a code of 80 characters at most.
const lengths: Partial<Record<FrameField, number>> = { region: 20, requisitionId: 60, familyId: 60 };

type Texts = Partial<Record<FrameField, string>>;

/** Reads one record by the plan of the columns: the row, or what is wrong with it. */
export function readRecord({ cells }: RawRecord, plan: ColumnPlan, columns: number): ReadRow {
  const shape = shapeFault(cells, columns);
  if (shape) return { faults: [shape] };
  const texts: Texts = {};
  for (const [index, field] of plan) texts[field] = (cells[index] ?? '').trim().normalize('NFC');
  const faults = [...cprFaults(cells, plan), ...fieldFaults(texts)];
  if (faults.length > 0) return { faults };
  return { row: rowOf(texts), faults: relationFaults(texts) };
}

function shapeFault(cells: readonly string[], columns: number): Fault | undefined {
  if (cells.length < columns) return { code: 'columns.too-few' };
  if (cells.length > columns) return { code: 'columns.too-many' };
  let characters = 0;
  for (const cell of cells) characters += cell.length;
  return characters > ROW_CHARACTERS ? { code: 'row.too-large' } : undefined;
}

function cprFaults(cells: readonly string[], plan: ColumnPlan): readonly Fault[] {
  // One look at the whole row is enough for nearly all of them; a tab is no separator within a CPR number.
  if (!containsCprLike(cells.join('\t'))) return [];
  const faults: Fault[] = [];
  for (const [index, field] of plan)
    if (containsCprLike(cells[index] ?? '')) faults.push({ field, code: 'text.cpr-like' });
  return faults.length > 0 ? faults : [{ code: 'text.cpr-like' }];
}

const codes: readonly FrameField[] = ['requisitionId', 'region', 'patientGroup', 'department', 'familyId'];
const needed: readonly FrameField[] = ['requisitionId', 'region', 'patientGroup', 'department', 'analysedOn'];

function fieldFaults(texts: Texts): readonly Fault[] {
  const faults: Fault[] = [];
  for (const field of needed) if (!texts[field]) faults.push({ field, code: 'field.missing' });
  for (const field of codes) {
    const code = codeFault(field, texts[field]);
    if (code) faults.push({ field, code });
  }
  if (texts.analysedOn && dateOf(texts.analysedOn) === undefined) faults.push({ field: 'analysedOn', code: dateFault(texts.analysedOn) });
  if (texts.relation && !relations.has(texts.relation.toLowerCase())) faults.push({ field: 'relation', code: relationFault(texts.relation) });
  return faults;
}

function codeFault(field: FrameField, text: string | undefined): RowErrorCode | undefined {
  if (!text) return undefined;
  if (formulaStart.test(text)) return 'field.formula';
  return codeShape.test(text) && text.length <= (lengths[field] ?? 80) ? undefined : 'field.malformed';
}

const dateFault = (text: string): RowErrorCode => (formulaStart.test(text) ? 'field.formula' : 'date.not-a-date');
const relationFault = (text: string): RowErrorCode => (formulaStart.test(text) ? 'field.formula' : 'relation.unknown');

const relationFaults = ({ relation, familyId }: Texts): readonly Fault[] =>
  relation && !familyId ? [{ field: 'relation', code: 'relation.without-family' }] : [];

function dateOf(text: string): string | undefined {
  const danish = danishDate.exec(text);
  const date = danish ? `${danish[3]}-${danish[2]?.padStart(2, '0')}-${danish[1]?.padStart(2, '0')}` : text;
  return isLocalDate(date) ? date : undefined;
}

function rowOf(texts: Texts): FrameRow {
  const relation = relations.get((texts.relation ?? '').toLowerCase());
  return {
    requisitionId: texts.requisitionId ?? '',
    region: texts.region ?? '',
    patientGroup: texts.patientGroup ?? '',
    department: texts.department ?? '',
    analysedOn: dateOf(texts.analysedOn ?? '') ?? '',
    ...(texts.familyId ? { familyId: texts.familyId } : {}),
    ...(relation ? { relation } : {}),
  };
}
