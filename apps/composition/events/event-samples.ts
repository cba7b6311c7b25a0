import { consentCheckEvents, type CheckedSamples } from '#modules/consent-checks';
import { categoryOf, idOf } from '#platform/kernel';
import type { EventPage } from './event-page.js';

type Item = EventPage['items'][number];

/** The samples whose facts are in a page of the log: those it names, and those whose checks it is about. */
export async function samplesOf({ items }: EventPage, known: CheckedSamples): Promise<readonly string[]> {
  const checks = items
    .filter(({ stream }) => categoryOf(stream) === consentCheckEvents.category)
    .map(({ stream }) => idOf(stream));
  const samples = await known.ofChecks([...new Set(checks)]);
  // A check the list has not come to is named by its own id, which is as good a name of the sample.
  return [...new Set([...items.flatMap(named), ...checks.map((check) => samples.get(check) ?? check)])];
}

/** A check names its sample as `sample`, a draw names its own as the `requisition` of each. */
function named({ data }: Item): readonly string[] {
  const listed = Array.isArray(data['samples']) ? (data['samples'] as readonly unknown[]) : [];
  return [data['sample'], ...listed.map(requisitionOf)].filter((name) => typeof name === 'string');
}

function requisitionOf(sample: unknown): unknown {
  return typeof sample === 'object' && sample !== null && 'requisition' in sample
    ? sample.requisition
    : undefined;
}
