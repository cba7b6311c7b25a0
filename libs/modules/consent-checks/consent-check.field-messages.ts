/** Complaints about fields of this room's commands, under codes of its own. */
export const consentCheckFieldMessages = {
  'deviations.repeated': {
    da: 'Hver slags afvigelse kan kun nævnes én gang.',
    en: 'Each type of deviation can be named once only.',
  },
  'items.repeated': {
    da: 'Hver kontrol kan kun nævnes én gang.',
    en: 'Each check can be named once only.',
  },
  'search.unreadable': {
    da: 'Indeholder tegn, som intet id kan have.',
    en: 'Has characters that no id can have.',
  },
} as const;
