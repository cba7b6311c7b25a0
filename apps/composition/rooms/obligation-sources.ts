import {
  consentCheckEvents,
  consentCheckObligations,
  type ConsentCheckEvent,
  type DeadlineKind,
} from '#modules/consent-checks';
import type { KindWords, ObligationSource } from '#modules/reminders';
import type { Recorded } from '#platform/kernel';

const words: Readonly<Record<DeadlineKind, KindWords>> = {
  answer: { da: 'Svar på kontrol af samtykke', en: 'Answer to the consent audit' },
  assessment: { da: 'Vurdering af svaret', en: 'Assessment of the answer' },
  'patient-contact': { da: 'Kontakt til patienten', en: 'Contact with the patient' },
  'patient-contact-confirmation': {
    da: 'Bekræftelse af patientkontakt',
    en: 'Confirmation of patient contact',
  },
  'retrospective-consent': { da: 'Samtykke indhentet efterfølgende', en: 'Retrospective consent' },
  'transfer-reply': { da: 'Svar på tilbudt overførsel', en: 'Reply to the transfer offered' },
  verification: { da: 'Godkendelse af lukning', en: 'Verification of the closing' },
  'data-handling': { da: 'Beslutning om data', en: 'Decision on the data' },
};

/** What obliges somebody: the deadlines of consent checks. */
export const obligationSources: readonly ObligationSource[] = [
  {
    category: consentCheckEvents.category,
    eventTypes: Object.keys(consentCheckEvents.definitions),
    changes: (event) => consentCheckObligations(event as Recorded<ConsentCheckEvent>),
    words,
  },
];
