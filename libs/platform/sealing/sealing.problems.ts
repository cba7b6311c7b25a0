import { defineProblems } from '#platform/kernel';

export const refuseSealing = defineProblems({
  'sealing.subject-erased': {
    kind: 'conflict',
    da: 'Oplysningerne om {subject} er slettet, og nøglen er destrueret. Der kan ikke gemmes ny tekst om {subject}.',
    en: 'The information about {subject} was erased and its key destroyed. No new text about {subject} can be stored.',
  },
});
