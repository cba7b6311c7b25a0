export const words = {
  title: 'Permissions',
  lead: 'Who may do what, and how far. This is the table Tilsyn itself asks each time somebody wants something. What is not listed nobody may do.',
  what: 'What',
  kindHead: 'Kind',
  kind: { command: 'Does something', question: 'Sees something' },
  own: 'your role',
  scope: {
    everywhere: 'Everywhere',
    'own-region': 'Own region',
    'offered-region': 'What is offered to the region',
    none: 'May not',
  },
};
