import { STATUSES, type RoundStatus } from '../round.js';

/** What the list of rounds shows: its filter, and where a later page begins. */
export interface RoundsSearch {
  readonly status?: RoundStatus;
  readonly cursor?: string;
}

/** The filter in an address; what is no filter is left out. */
export function roundsSearch(search: Record<string, unknown>): RoundsSearch {
  const status = STATUSES.find((known) => known === search['status']);
  const { cursor } = search;
  return {
    ...(status === undefined ? {} : { status }),
    ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
  };
}
