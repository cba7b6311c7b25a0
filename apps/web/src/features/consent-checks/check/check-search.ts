/** What the address of an item says beside its id. */
export interface CheckSearch {
  /** The history's first event on top; left out, the latest is. */
  readonly history?: 'oldest';
}

export const checkSearch = ({ history }: Record<string, unknown>): CheckSearch =>
  history === 'oldest' ? { history } : {};
