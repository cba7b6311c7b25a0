import type { Mail } from './mail.js';

/** A reminder to the consent contact of a region, with letters ASCII lacks. */
export const reminder: Mail = {
  messageId: '<reminder.a1.2@tilsyn.example.org>',
  date: '2026-09-30T06:00:00.000Z',
  to: { address: 'anna@region.example.org', name: 'Anna Sørensen' },
  subject: 'Påmindelse: kontrol af samtykke mangler svar på æ, ø og å',
  text: 'Kære Anna\n\nPrøve P-7K3F-9QWD-2 afventer svar: https://tilsyn.example.org/samples/P-7K3F-9QWD-2\n',
  html: '<html lang="da"><body><p>Kære Anna</p><p>Prøve P-7K3F-9QWD-2 afventer svar.</p></body></html>',
  language: 'da',
  headers: { 'X-Tilsyn-Cause': 'a1-2' },
};

/** Who sends unless a mail says otherwise. */
export const secretariat = { address: 'tilsyn@example.org', name: 'Tilsyn' };
