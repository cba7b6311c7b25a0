import type { FramePreview } from './use-frame-preview.js';

/** What a look at a file came to. */
export type PreviewVerdict =
  | { readonly kind: 'fine' | 'without-rows' | 'not-awaited' }
  | { readonly kind: 'faulty'; readonly errors: number };

/** A file may be without fault and still be no frame: it has a heading and no rows, or the round has its frame. */
export function verdictOf({
  couldFreeze,
  rows,
  columns,
  errors,
}: Pick<FramePreview, 'couldFreeze' | 'rows' | 'columns' | 'errors'>): PreviewVerdict {
  if (couldFreeze) return { kind: 'fine' };
  const found = errors.total + columns.filter(({ fault }) => fault !== null).length;
  if (found > 0) return { kind: 'faulty', errors: found };
  return { kind: rows === 0 ? 'without-rows' : 'not-awaited' };
}
