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

/** A row, unless something is wrong with it. */
export interface ReadRow {
  readonly row?: FrameRow;
  readonly faults: readonly Fault[];
}

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
  for (const [index, field] of plan) texts[field] = tidy(cells[index] ?? '');
  const faults = [...cprFaults(cells, plan), ...fieldFaults(texts)];
  return faults.length > 0 ? { faults } : { row: rowOf(texts), faults };
}

const beyondAscii = /[^\x20-\x7e]/;

function tidy(cell: string): string {
  const text = cell.trim();
  return beyondAscii.test(text) ? text.normalize('NFC') : text;
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
  return [...faults, ...dateFaults(texts), ...relationFaults(texts)];
}

function codeFault(field: FrameField, text: string | undefined): RowErrorCode | undefined {
  if (!text) return undefined;
  if (formulaStart.test(text)) return 'field.formula';
  return codeShape.test(text) && text.length <= (lengths[field] ?? 80) ? undefined : 'field.malformed';
}

function dateFaults({ analysedOn }: Texts): readonly Fault[] {
  if (!analysedOn || dateOf(analysedOn) !== undefined) return [];
  return [{ field: 'analysedOn', code: formulaStart.test(analysedOn) ? 'field.formula' : 'date.not-a-date' }];
}

function relationFaults({ relation, familyId }: Texts): readonly Fault[] {
  if (!relation) return [];
  if (formulaStart.test(relation)) return [{ field: 'relation', code: 'field.formula' }];
  if (!relations.has(relation.toLowerCase())) return [{ field: 'relation', code: 'relation.unknown' }];
  return familyId ? [] : [{ field: 'relation', code: 'relation.without-family' }];
}

function dateOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = danishDate.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}

// Called once nothing is wrong: what is needed is there.
function rowOf(texts: Texts): FrameRow {
  const text = (field: FrameField): string => texts[field] ?? '';
  return {
    requisitionId: text('requisitionId'),
    region: text('region'),
    patientGroup: text('patientGroup'),
    department: text('department'),
    analysedOn: dateOf(text('analysedOn')) ?? '',
    ...optional('familyId', texts.familyId),
    ...optional('relation', relations.get(text('relation').toLowerCase())),
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value ? ({ [key]: value } as { readonly [P in K]?: V }) : {};
}
