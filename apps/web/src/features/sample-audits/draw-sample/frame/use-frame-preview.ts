import type { Stratum } from '../../round.js';
import type { RowError } from './file-refused.js';
import { uploadFile } from './upload-file.js';
import { useUpload, type Upload } from './use-upload.js';

/** A column as it was recognised, or why it was not. */
export interface PreviewedColumn {
  /** Counted from 1; nothing for one that is missing. */
  readonly column: number | null;
  readonly field: string | null;
  readonly fault: 'heading.unknown' | 'heading.twice' | 'heading.missing' | null;
}

/** What a file would be as the frame of the round; nothing of it is kept. */
export interface FramePreview {
  readonly file: { readonly sha256: string; readonly bytes: number; readonly kind: 'csv' | 'xlsx' };
  readonly couldFreeze: boolean;
  readonly columns: readonly PreviewedColumn[];
  readonly rows: number;
  readonly people: number;
  readonly families: number;
  readonly regions: readonly Stratum[];
  readonly errors: { readonly total: number; readonly listed: readonly RowError[] };
}

/** Has the server look a file over, as it would when freezing it. */
export function useFramePreview(
  round: string,
): Upload<FramePreview> & { readonly look: (file: File) => void } {
  const upload = useUpload<FramePreview>();
  const look = (file: File): void =>
    upload.start((onSent, signal) =>
      uploadFile<FramePreview>({
        url: `/api/audit-rounds/${encodeURIComponent(round)}/frame/preview`,
        file,
        fields: {},
        onSent,
        signal,
      }),
    );
  return { ...upload, look };
}
