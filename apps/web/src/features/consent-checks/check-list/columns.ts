/** What the list can show of a check, in the order of the table. The sample leads to the check and is always there. */
export const COLUMNS = [
  'region',
  'round',
  'state',
  'waitingFor',
  'dueOn',
  'deadline',
  'looked',
  'consent',
  'compliance',
  'patientGroup',
  'department',
  'family',
  'origin',
  'openedOn',
  'latestOn',
  'reported',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What is shown on a phone until somebody chooses: what it is, how it stands, and by when. */
export const NARROW_COLUMNS: readonly Column[] = ['state', 'dueOn'];

/** What is shown until somebody chooses. */
export const USUAL_COLUMNS: readonly Column[] = ['region', 'state', 'waitingFor', 'dueOn', 'looked'];
