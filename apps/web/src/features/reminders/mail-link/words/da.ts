export const words = {
  title: 'Du kommer fra en mail',
  what: '{{step}} blev sendt den {{day}}.',
  why: 'Hvorfor fik jeg den?',
  signIn: 'Log ind og åbn sagen',
  signInWhat: 'Intet er besvaret eller ændret ved at åbne linket.',
  open: 'Åbn sagen',
  toList: 'Se de udestående',
  signInToList: 'Log ind og se de udestående',
  expires: 'Linket kan bruges til {{at}}.',
  dead: {
    expired: {
      title: 'Linket er udløbet',
      what: 'Links i mails gælder kun i en tid. Sagen er der endnu: log ind, og find den på listen over udestående.',
    },
    unknown: {
      title: 'Linket kendes ikke',
      what: 'Måske er det ikke kopieret helt med. Prøv at åbne det fra mailen igen, eller log ind, og find sagen på listen over udestående.',
    },
    safe: 'Intet er gået tabt.',
  },
};
