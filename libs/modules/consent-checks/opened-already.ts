import type { DomainCommand } from '#platform/kernel';
import type { ConsentCheck } from './consent-check.js';
import { refuseOpening } from './opening.problems.js';

type Opening = DomainCommand<{ readonly sample: string; readonly round?: string | undefined }>;

/** Whether the same check is there already; refuses an id that stands for another sample or round. */
export function openedAlready({ id, input }: Opening, check: ConsentCheck): boolean {
  if (check.status === 'unopened') return false;
  if (check.sample === input.sample && check.round === input.round) return true;
  throw refuseOpening('consent-check.already-opened', { id, sample: check.sample });
}
