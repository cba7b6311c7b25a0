export const words = {
  title: 'Sådan ser mailen ud',
  lead: 'Mailen på dansk og engelsk. Modtageren får den på sit eget sprog.',
  da: 'Dansk',
  en: 'Engelsk',
  form: 'Vis som',
  wouldGo: 'Ikke sendt endnu',
  html: 'Opsat',
  text: 'Ren tekst',
  frame: 'Mailen, opsat: {{language}}',
  back: 'Tilbage til begrundelsen',
};
