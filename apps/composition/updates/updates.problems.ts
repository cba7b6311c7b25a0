import { defineProblems } from '#platform/kernel';

/** Refusals of those who follow. */
export const refuseUpdates = defineProblems({
  'updates.too-many-connections': {
    kind: 'unavailable',
    da: 'Du følger allerede med fra {limit} vinduer. Luk et af dem.',
    en: 'You follow from {limit} windows already. Close one of them.',
  },
  'updates.no-room': {
    kind: 'unavailable',
    da: 'Så mange følger med lige nu, at der ikke er plads til flere. Prøv igen om et øjeblik.',
    en: 'So many follow just now that there is no room for more. Try again in a moment.',
  },
});
