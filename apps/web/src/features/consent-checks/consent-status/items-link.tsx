import { Link } from '@tanstack/react-router';
import { count } from '#web/lib/format.js';

/** A figure that leads to the items it counts. */
export function Items({ n, search }: { n: number; search: Record<string, string> }) {
  if (n === 0) return <>0</>;
  return (
    <Link to="/consent-checks" search={search as never}>
      {count(n)}
    </Link>
  );
}
