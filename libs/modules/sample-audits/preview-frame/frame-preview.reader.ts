import { containsCprLike, refuseCommand, type Language } from '#platform/kernel';
import { planColumns, type ColumnPlan } from '../frame/frame-columns.js';
import type { FrameFile } from '../frame/frame-file.js';
import { readFrameFile } from '../frame/frame-file.reader.js';
import { RowReader } from '../frame/frame-rows.reader.js';
import type { FrameRule } from '../frame/frame-rules.js';
import type { FrameStaging, FrameStore, StagedRow } from '../frame/frame-store.js';
import { refuseFrame } from '../frame/frame.problems.js';
import { ROW_ERRORS_LISTED, rowErrorText, type RowError } from '../frame/row-errors.js';
import { columnsOf, regionsOf, type FramePreview } from './preview-frame.js';

/** For which round and whom a file is looked at. */
export interface FrameLook {
  readonly rule: FrameRule;
  readonly regions: readonly string[];
  readonly language: Language;
  /** Whether the round waits for a frame. */
  readonly isAwaited: boolean;
}

type Found = Pick<FramePreview, 'rows' | 'good' | 'people' | 'families' | 'regions'> & {
  readonly errors: { readonly total: number; readonly listed: readonly RowError[] };
};

/**
 * Reads a file as the import does, to its end, and keeps nothing: the rows lie in a staging that is gone with the
 * question. @throws Refused when it is no such file.
 */
export async function previewFrame(
  store: FrameStore,
  file: FrameFile,
  look: FrameLook,
): Promise<FramePreview> {
  const { headings, plan, errors } = await headingsOf(file);
  const columns = columnsOf(headings, plan, errors);
  const found = errors.length > 0 ? unread : await store.stage((staging) => readAll(staging, file, look));
  const { errors: faults, ...counts } = found;
  const fits = errors.length === 0 && faults.total === 0 && counts.rows > 0;
  return {
    file: { ...file.facts },
    couldFreeze: fits && look.isAwaited,
    columns: [...columns],
    ...counts,
    errors: { total: faults.total, listed: faults.listed.map((error) => told(error, plan, look.language)) },
  };
}

const unread: Found = {
  ...{ rows: 0, good: 0, people: 0, families: 0, regions: [] },
  errors: { total: 0, listed: [] },
};

async function headingsOf(file: FrameFile) {
  for await (const records of readFrameFile(file, () => undefined)) {
    const [heading] = records;
    if (!heading) continue;
    if (heading.cells.some(containsCprLike)) throw refuseCommand('text.cpr-like', { field: 'heading' });
    return { headings: heading.cells.length, ...planColumns(heading.cells) };
  }
  throw refuseFrame('frame.empty');
}

async function readAll(staging: FrameStaging, file: FrameFile, look: FrameLook): Promise<Found> {
  const reader = new RowReader(look.rule);
  const families = new Set<string>();
  let good = 0;
  for await (const records of readFrameFile(file, () => undefined)) {
    const rows = reader.read(records);
    if (rows.length === 0) continue;
    good += rows.length;
    for (const family of familiesIn(rows)) families.add(family);
    await staging.add(rows);
  }
  const clashes = await staging.clashes(ROW_ERRORS_LISTED);
  const listed = [...reader.errors.listed(), ...clashes.rows].sort((a, b) => a.line - b.line);
  return {
    ...{ rows: reader.count, good, people: good, families: families.size },
    regions: regionsOf(look.regions, await staging.strata()),
    errors: {
      total: reader.errors.total + clashes.total,
      listed: listed.slice(0, ROW_ERRORS_LISTED),
    },
  };
}

const familiesIn = (rows: readonly StagedRow[]): readonly string[] =>
  rows.flatMap(({ row: { familyId } }) => (familyId === undefined ? [] : [familyId]));

function told(
  { line, field, code, firstLine }: RowError,
  plan: ColumnPlan,
  language: Language,
): FramePreview['errors']['listed'][number] {
  const at = [...plan].find(([, planned]) => planned === field)?.[0];
  return {
    line,
    column: at === undefined ? null : at + 1,
    field: field ?? null,
    code,
    message: rowErrorText(code, language),
    firstLine: firstLine ?? null,
  };
}
