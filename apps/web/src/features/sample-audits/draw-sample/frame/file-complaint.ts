import { looksLikeCpr } from '#web/lib/cpr.js';

/** The server takes no more (`frame.oversize`). */
export const MAX_FILE_MIB = 512;

export type FileComplaint = 'missing' | 'empty' | 'kind' | 'oversize' | 'cpr';

/** What is wrong with a file before it is sent at all. The server looks again, and at what is within. */
export function complaintAbout(file: Pick<File, 'name' | 'size'> | undefined): FileComplaint | undefined {
  if (file === undefined) return 'missing';
  if (looksLikeCpr(file.name)) return 'cpr';
  if (!/\.(csv|txt|xlsx)$/i.test(file.name)) return 'kind';
  if (file.size === 0) return 'empty';
  return file.size > MAX_FILE_MIB * 1024 * 1024 ? 'oversize' : undefined;
}
