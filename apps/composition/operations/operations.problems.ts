import { defineProblems } from '#platform/kernel';

/** Refusals to those who look after the instance. */
export const refuseOperation = defineProblems({
  'projection.unknown': {
    kind: 'not-found',
    da: 'Der er ingen læsemodel {projection}. Kendte er {known}.',
    en: 'There is no read model {projection}. Known are {known}.',
  },
  'projection.rebuild-running': {
    kind: 'conflict',
    da: 'Læsemodellen {projection} er ved at blive genopbygget. Vent, eller afbryd det.',
    en: 'The read model {projection} is being rebuilt. Wait, or cancel that.',
  },
  'projection.never-rebuilt': {
    kind: 'not-found',
    da: 'Læsemodellen {projection} er ikke blevet genopbygget herfra.',
    en: 'The read model {projection} has not been rebuilt from here.',
  },
});
