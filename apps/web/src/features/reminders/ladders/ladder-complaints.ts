import type { FieldErrors } from 'react-hook-form';
import type { Complaint } from '#web/lib/complaints.js';
import type { LadderValues } from './ladder-values.js';

/** What is wrong with the rungs, each complaint with its field. */
export function ladderComplaints({ steps }: FieldErrors<LadderValues>): Complaint[] {
  return Array.from({ length: steps?.length ?? 0 }, (_, place) => place).flatMap((place) =>
    (['step', 'days'] as const).flatMap((field) => {
      const message = steps?.[place]?.[field]?.message;
      return typeof message === 'string' ? [{ field: `steps.${place}.${field}`, message }] : [];
    }),
  );
}
