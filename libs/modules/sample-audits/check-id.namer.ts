import { createHash } from 'node:crypto';
import { pseudonym } from '#platform/kernel';

/**
 * The id of the check of a drawn requisition, such as `P-7K3F-9QWD-2`: 40 bits of SHA-256 over the round and the
 * requisition, so that a draw repeated after a crash names the same checks, and each round names a sample anew.
 *
 * What is hashed is a pseudonym itself, not a CPR number. Whoever could guess his way back would arrive at the
 * requisition id, which everybody who sees the check sees beside it, and which only the region resolves.
 */
export function checkId(round: string, requisition: string, attempt: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(['check', round, requisition, attempt]))
    .digest();
  return pseudonym('P', BigInt(`0x${digest.toString('hex', 0, 5)}`));
}

/**
 * Ids for the requisitions, none used twice and none that `isTaken` by an earlier round: 40 bits are enough to be
 * read over a telephone, but not enough to never meet.
 */
export async function nameChecks(
  round: string,
  requisitions: readonly string[],
  isTaken: (id: string) => Promise<boolean>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const requisition of requisitions) {
    let id = checkId(round, requisition, 0);
    for (let attempt = 1; used.has(id) || (await isTaken(id)); attempt += 1)
      id = checkId(round, requisition, attempt);
    used.add(id);
    ids.set(requisition, id);
  }
  return ids;
}
