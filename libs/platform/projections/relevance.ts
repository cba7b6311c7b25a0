import type { StoredEvent } from '#platform/event-store';
import { categoryOf } from '#platform/kernel';

interface Hearer {
  readonly categories: readonly string[];
  readonly handles: readonly string[];
  readonly ignores?: readonly string[];
}

/**
 * Whether an event concerns a projection: a type it handles, or one of its categories that it has never heard of.
 * The latter comes from a newer release and must not be passed over in silence.
 */
export function relevanceOf({ categories, handles, ignores = [] }: Hearer): (event: StoredEvent) => boolean {
  const handled = new Set(handles);
  const ignored = new Set(ignores);
  const heard = new Set(categories);
  return ({ type, stream }) => {
    if (handled.has(type)) return true;
    return !ignored.has(type) && (heard.size === 0 || heard.has(categoryOf(stream)));
  };
}
