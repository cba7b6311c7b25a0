import { defineProblems } from '#platform/kernel';

export const refuseAccessLog = defineProblems({
  'access-log.unavailable': {
    kind: 'unavailable',
    da: 'Opslaget kan ikke skrives i adgangsloggen, og uden spor vises intet. Prøv igen om et øjeblik.',
    en: 'The access log cannot be written, and nothing is shown without a trace. Try again in a moment.',
  },
});
