import { codeIn } from '../code-in.js';

/** Which ladder is being edited. */
export interface LaddersSearch {
  readonly edit?: string;
}

/** The ladder in an address that is being edited. */
export const laddersSearch = (search: Record<string, unknown>): LaddersSearch => codeIn(search, 'edit');
