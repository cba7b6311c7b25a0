import { Link } from '@tanstack/react-router';

/** Leads to what a reminder is about; what has no page is named only. */
export function ItemLink({ type, id, label }: { type?: string; id: string; label: string }) {
  if (type !== undefined && type !== 'consent-check') return <>{label}</>;
  return (
    <Link to="/consent-checks/$id" params={{ id }}>
      {label}
    </Link>
  );
}
