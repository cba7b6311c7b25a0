import { defineProblems } from '#platform/kernel';

/** Refusals on the way from the question to the closing; the codes are stable. */
export const refuseCheck = defineProblems({
  'consent-check.unknown': {
    kind: 'not-found',
    da: 'Kontrollen {id} findes ikke.',
    en: 'There is no consent check {id}.',
  },
  'consent-check.closed': {
    kind: 'conflict',
    da: 'Kontrollen er lukket. En auditor kan genåbne den.',
    en: 'The check is closed. An auditor can reopen it.',
  },
  'consent-check.not-closed': {
    kind: 'conflict',
    da: 'Kontrollen er åben og kan ikke genåbnes. Behandl den, hvor den står.',
    en: 'The check is open and cannot be reopened. Handle it where it stands.',
  },
  'consent-check.not-answered': {
    kind: 'conflict',
    da: 'Regionen har endnu ikke svaret. Afvent eller registrer svaret først.',
    en: 'The region has not answered yet. Await or record the answer first.',
  },
  'consent-check.not-assessed': {
    kind: 'conflict',
    da: 'Svaret er endnu ikke vurderet. En auditor skal vurdere det først.',
    en: 'The answer has not been assessed yet. An auditor must assess it first.',
  },
  'consent-check.remedy-pending': {
    kind: 'conflict',
    da: 'Kontrollen er vurderet til en afvigelse og afventer regionens opfølgning. Regionen kan foreslå lukning.',
    en: 'The check was assessed as nonconforming and awaits the remedy of the region, which can propose the closing.',
  },
  'consent-check.closing-proposed': {
    kind: 'conflict',
    da: 'Regionen har foreslået lukning. En auditor skal godkende eller afvise den først.',
    en: 'The region has proposed the closing. An auditor must verify or reject it first.',
  },
  'consent-check.data-handling-pending': {
    kind: 'conflict',
    da: 'Samtykke kan ikke indhentes, så normal lukning er spærret. Centret skal beslutte, hvad der sker med data.',
    en: 'Consent cannot be obtained, so the normal closing is barred. The centre must decide what happens to the data.',
  },
  'consent-check.under-investigation': {
    kind: 'conflict',
    da: 'Centret undersøger sagen. Afslut undersøgelsen, før der træffes afgørelse.',
    en: 'The centre is investigating. End the investigation before a ruling is made.',
  },
  'consent-check.exemption-missing': {
    kind: 'invalid',
    da: 'Svaret "ikke omfattet" skal have en begrundelse (exemption).',
    en: 'The answer "not applicable" needs a reason (exemption).',
  },
  'consent-check.exemption-unfounded': {
    kind: 'invalid',
    da: 'En begrundelse for undtagelse (exemption) hører kun til svaret "ikke omfattet".',
    en: 'A reason for an exemption belongs to the answer "not applicable" only.',
  },
  'consent-check.signed-in-the-future': {
    kind: 'invalid',
    da: 'Blanketten kan ikke være underskrevet den {signedOn}, efter svarets dato {date}.',
    en: 'The form cannot have been signed on {signedOn}, after the date {date} of the record.',
  },
  'consent-check.consent-not-shown': {
    kind: 'invalid',
    da: 'Regionens svar ({consent}) viser intet skriftligt samtykke, så prøven kan ikke vurderes som i orden (bekendtgørelse nr. 359 af 4. april 2019, § 2, stk. 5).',
    en: 'The answer ({consent}) shows no written consent, so the sample cannot be assessed as compliant (order no. 359 of 4 April 2019, § 2(5)).',
  },
  'consent-check.signed-after-analysis': {
    kind: 'invalid',
    da: 'Samtykket er underskrevet den {signedOn}, efter analysen den {analysedOn}. Vurder det som en afvigelse (consent-after-analysis).',
    en: 'The consent was signed on {signedOn}, after the analysis on {analysedOn}. Assess it as nonconforming (consent-after-analysis).',
  },
  'consent-check.stance-missing': {
    kind: 'invalid',
    da: 'Tjeklisten siger, at stillingtagen til sekundære fund mangler (bekendtgørelse nr. 359 af 4. april 2019, § 2, stk. 5). Vurder det som en afvigelse.',
    en: 'The checklist says that the stance on secondary findings is missing (order no. 359 of 4 April 2019, § 2(5)). Assess it as nonconforming.',
  },
  'consent-check.exemption-not-claimed': {
    kind: 'invalid',
    da: 'Regionen har ikke svaret, at prøven ikke er omfattet. Bed om et nyt svar, eller vurder den som i orden eller afvigende.',
    en: 'The region did not answer that the requirement does not apply. Ask it to correct the answer, or assess compliance.',
  },
  'consent-check.nonconformity-missing': {
    kind: 'invalid',
    da: 'Vurderingen "afvigende" kræver mindst én afvigelse med vægten nonconformity.',
    en: 'The verdict "nonconforming" needs at least one deviation of the weight nonconformity.',
  },
  'consent-check.deviations-contradict-verdict': {
    kind: 'invalid',
    da: 'Vurderingen {verdict} kan kun have observationer; {types} er angivet som afvigelse.',
    en: 'The verdict {verdict} admits observations only; {types} is given as a nonconformity.',
  },
  'consent-check.deviation-not-an-observation': {
    kind: 'invalid',
    da: 'Loven kræver det, som {types} siger mangler: det er en afvigelse og ikke en observation.',
    en: 'The law demands what {types} says is missing: it is a nonconformity and not an observation.',
  },
  'consent-check.transfer-to-itself': {
    kind: 'invalid',
    da: 'Regionen {region} har allerede ansvaret. Vælg en anden region.',
    en: 'The region {region} is already responsible. Choose another one.',
  },
  'consent-check.transfer-already-offered': {
    kind: 'conflict',
    da: 'Kontrollen er allerede tilbudt regionen {region}. Afvent dens svar.',
    en: 'The check is already offered to the region {region}. Await its reply.',
  },
  'consent-check.no-transfer-offered': {
    kind: 'conflict',
    da: 'Kontrollen er ikke tilbudt nogen anden region.',
    en: 'The check is not offered to any other region.',
  },
  'consent-check.remedy-missing': {
    kind: 'conflict',
    da: 'Afvigelsen {types} kræver et efterfølgende samtykke. Registrer det, før lukning foreslås.',
    en: 'The deviation {types} needs a retrospective consent. Record it before proposing the closing.',
  },
  'consent-check.patient-contact-missing': {
    kind: 'conflict',
    da: 'Patienten skal kontaktes straks, når skriftligt samtykke mangler (16. december 2022). Registrer kontakten først.',
    en: 'Without written consent the patient is to be contacted at once (16 December 2022). Record the contact first.',
  },
});
