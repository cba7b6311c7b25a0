import { useTranslation } from 'react-i18next';
import { serverComplaints, type Complaint } from '#web/lib/complaints.js';
import { isStale } from '#web/lib/problem.js';

/** What the server complains of; that the round has changed is told in its own way. */
export function useRoundComplaints(error: unknown): readonly Complaint[] {
  const { t } = useTranslation();
  return isStale(error) ? [] : serverComplaints(error, t);
}
