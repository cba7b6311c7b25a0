import { accessPolicy } from '#modules/access';
import type { RequireRow } from '#platform/http';
import { categoryOf, Refused } from '#platform/kernel';
import { accessRoom } from '../rooms/access.room.js';

/** Who may sign in, as what, and by which tokens: read by those who may read a person, here as in the list of people. */
const OF_PEOPLE: readonly string[] = accessRoom.events.map(({ category }) => category);

/** The categories that are left out for the reader of the whole log. */
export async function hiddenFrom(requireRow: RequireRow): Promise<readonly string[]> {
  try {
    await requireRow(accessPolicy.ReadPerson);
    return [];
  } catch (error) {
    if (error instanceof Refused && error.problem.kind === 'forbidden') return OF_PEOPLE;
    throw error;
  }
}

/** @throws Refused when the one stream that is asked for is not the reader's to read. */
export async function requireTold(stream: string, requireRow: RequireRow): Promise<void> {
  if (OF_PEOPLE.includes(categoryOf(stream))) await requireRow(accessPolicy.ReadPerson);
}
