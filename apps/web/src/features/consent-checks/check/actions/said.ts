/** What every command may say. */
export interface Said {
  readonly occurredOn: string;
  readonly note: string;
}

export const nothingSaid: Said = { occurredOn: '', note: '' };

/** What was said, as a command takes it: what is empty is left out. */
export function saidOf({ occurredOn, note }: Said): { occurredOn?: string; note?: string } {
  return { ...(occurredOn ? { occurredOn } : {}), ...(note.trim() ? { note: note.trim() } : {}) };
}
