/** Complaints about fields of this room, under codes of its own. */
export const reminderFieldMessages = {
  'recipient.malformed': {
    da: 'Skriv et hverv, eller et hverv og en region: consent-contact:1084.',
    en: 'Write a duty, or a duty and a region: consent-contact:1084.',
  },
  'status.malformed': {
    da: 'En udvidet statuskode har tre tal: 5.1.1.',
    en: 'An enhanced status code has three numbers: 5.1.1.',
  },
} as const;
