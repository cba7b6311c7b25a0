import type { TFunction } from 'i18next';
import type { FieldErrors } from 'react-hook-form';
import { ProblemError, Unreachable } from './problem.js';

/** What must be corrected, and where. */
export interface Complaint {
  readonly field?: string;
  readonly message: string;
}

/** A form's own complaints, in the order of its fields. */
export function ownComplaints(errors: FieldErrors): Complaint[] {
  return Object.entries(errors).flatMap(([field, error]) =>
    typeof error?.message === 'string' && error.message !== '' ? [{ field, message: error.message }] : [],
  );
}

/**
 * The server's complaints about what was sent. A pointer such as `/samples/3/region` becomes `samples.3.region`; a
 * refusal about nothing in particular stands for itself.
 */
export function serverComplaints(error: unknown, t: TFunction): Complaint[] {
  if (error === null || error === undefined) return [];
  if (error instanceof ProblemError) {
    const { errors = [], detail } = error.problem;
    const listed = errors.map(({ pointer, message }) => ({
      field: pointer.replace(/^\//, '').replaceAll('/', '.'),
      message,
    }));
    return listed.length > 0 ? listed : [{ message: detail }];
  }
  if (error instanceof Unreachable) return [{ message: t('app:trouble.notSaved') }];
  return [{ message: t('app:trouble.unexpected') }];
}

/** The server's complaint about one field. */
export function complaintOf(complaints: readonly Complaint[], field: string): string | undefined {
  return complaints.find((complaint) => complaint.field === field)?.message;
}
