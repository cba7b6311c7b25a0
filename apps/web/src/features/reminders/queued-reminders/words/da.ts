export const words = {
  overtakes: 'erstatter: {{steps}}',
  title: 'Hvad går ud til og med {{day}}',
  itemTitle: 'Påmindelser om {{item}}',
  listLead: 'Hvad der blev af påmindelserne, i den rækkefølge de går ud.',
  listTitle: 'Påmindelser',
  lead: 'En prøvekørsel: det her sendes, hvis intet ændrer sig. Der sendes ikke noget ved at se efter.',
  leadOwn:
    'En prøvekørsel for din region: det her sendes, hvis intet ændrer sig. Der sendes ikke noget ved at se efter.',
  dryRun: {
    mails_one: '{{count}} mail',
    mails_other: '{{count}} mails',
    lines_one: 'med {{count}} linje.',
    lines_other: 'med i alt {{count}} linjer.',
    none: 'Intet går ud til og med {{day}}',
    noneWhat: 'Vælg en senere dag, eller se, hvad der er holdt tilbage.',
    caption: 'Linjer i mailen til {{to}}',
  },
  list: { none: 'Ingen påmindelser passer', caption: 'Påmindelser i den rækkefølge, de går ud' },
  vacant: {
    title_one: '{{count}} påmindelse har ingen modtager',
    title_other: '{{count}} påmindelser har ingen modtager',
    what: 'Ingen er udpeget til opgaven. Påmindelserne bliver liggende, til nogen er det.',
  },
  kept: { title_one: '{{count}} påmindelse er på pause', title_other: '{{count}} påmindelser er på pause' },
};
