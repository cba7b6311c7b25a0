/** Something that holds what somebody has entered and the server does not have yet. */
export interface Holder {
  /** How many entries have not arrived. */
  readonly count: () => number;
  /** Forgets what has arrived; what has not stays on the machine until its owner is back. */
  readonly tidy: () => Promise<unknown>;
}

const holders = new Set<Holder>();

/** @returns how to take it back. */
export function holdUnsent(holder: Holder): () => void {
  holders.add(holder);
  return () => holders.delete(holder);
}

/** How much would be left behind by signing out now. */
export const unsentNow = (): number => [...holders].reduce((sum, holder) => sum + holder.count(), 0);

/** Leaves nothing on the machine but what would be lost. */
export async function tidyUnsent(): Promise<void> {
  await Promise.all([...holders].map((holder) => holder.tidy()));
}
