export const words = {
  title: 'What the mail looks like',
  lead: 'The mail in Danish and English. Recipients get it in their own language.',
  da: 'Danish',
  en: 'English',
  form: 'Show as',
  wouldGo: 'Not sent yet',
  html: 'Laid out',
  text: 'Plain text',
  frame: 'The mail, laid out: {{language}}',
  back: 'Back to the reason',
};
