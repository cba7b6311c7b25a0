import type { Role } from '#web/lib/session.js';
import { ACCESS_STATES, type AccessState } from '../access-states.js';
import { codeIn, knownIn } from '../code-in.js';
import { pagedIn, type Paged } from '../paged.js';
import { ROLES } from '../roles.js';

/** What the list of people shows, and where a later page begins. */
export interface PeopleSearch extends Paged {
  readonly q?: string;
  readonly role?: Role;
  readonly region?: string;
  readonly state?: AccessState;
}

/** The filter in an address; what is no filter is left out. */
export const peopleSearch = (search: Record<string, unknown>): PeopleSearch => ({
  ...codeIn(search, 'q'),
  ...knownIn(search, 'role', ROLES),
  ...codeIn(search, 'region'),
  ...knownIn(search, 'state', ACCESS_STATES),
  ...pagedIn(search),
});
