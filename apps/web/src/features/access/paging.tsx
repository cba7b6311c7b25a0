import { useNavigate } from '@tanstack/react-router';
import { Pager } from '#web/components/pager.js';
import type { Paged } from './paged.js';

/** Turns the pages; there is nothing to turn when all is on one. */
export function Paging({ search, next }: { search: Paged; next: string | null }) {
  const navigate = useNavigate();
  const { cursor, page = 1 } = search;
  if (cursor === undefined && next === null) return null;
  const go = (to: Paged): void =>
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, cursor: undefined, page: undefined, ...to })) as never,
    });
  return (
    <Pager
      page={page}
      {...(cursor === undefined ? {} : { onFirst: () => go({}) })}
      {...(next === null ? {} : { onNext: () => go({ cursor: next, page: page + 1 }) })}
    />
  );
}
