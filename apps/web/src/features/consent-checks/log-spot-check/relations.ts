/** How the members of a family are related, as frames of samples say it. */
export const RELATIONS = [
  'index',
  'mother',
  'father',
  'sibling',
  'child',
  'parent',
  'parent-or-child',
  'trio-or-duo',
  'other',
] as const;
