export const words = {
  title: 'Rettigheder',
  lead: 'Hvem må hvad, og hvor langt. Tabellen er den, Tilsyn selv spørger, hver gang nogen vil noget. Hvad der ikke står, må ingen.',
  what: 'Hvad',
  kindHead: 'Slags',
  kind: { command: 'Gør noget', question: 'Ser noget' },
  own: 'din rolle',
  scope: {
    everywhere: 'Overalt',
    'own-region': 'Egen region',
    'offered-region': 'Det, der er tilbudt regionen',
    none: 'Må ikke',
  },
};
