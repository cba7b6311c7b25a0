import { defineProblems } from '#platform/kernel';

/** Refusals of those who follow. */
export const refuseUpdates = defineProblems({
  'updates.too-many-connections': {
    kind: 'unavailable',
    da: 'Du følger allerede med fra {limit} vinduer. Luk et af dem.',
    en: 'You follow from {limit} windows already. Close one of them.',
  },
});
