import { defineProblems } from '#platform/kernel';

/** Refusals of a check, or of a transfer, that names a round or a region wrongly; the codes are stable. */
export const refuseOpening = defineProblems({
  'consent-check.already-opened': {
    kind: 'conflict',
    da: 'Kontrollen {id} er allerede oprettet for prøven {sample}. Vælg et andet id.',
    en: 'The check {id} was already opened for the sample {sample}. Choose another id.',
  },
  'consent-check.programme-missing': {
    kind: 'invalid',
    da: 'Angiv programmet, eller en kontrolrunde som prøven hører til.',
    en: 'Name the programme, or the round to which the sample belongs.',
  },
  'consent-check.other-programme': {
    kind: 'invalid',
    da: 'Kontrolrunden hører til programmet {actual}, ikke {given}. Udelad programmet eller ret det.',
    en: 'The round belongs to the programme {actual}, not {given}. Leave the programme out or correct it.',
  },
  'consent-check.round-unknown': {
    kind: 'not-found',
    da: 'Kontrolrunden {round} findes ikke.',
    en: 'There is no audit round {round}.',
  },
  'consent-check.round-closed': {
    kind: 'conflict',
    da: 'Kontrolrunden {round} er lukket. Registrer prøven i en åben runde eller uden runde.',
    en: 'The audit round {round} is closed. Log the sample in an open round or without one.',
  },
  'consent-check.region-not-in-round': {
    kind: 'invalid',
    da: 'Regionen {region} er ikke med i kontrolrunden {round}. Runden omfatter: {regions}.',
    en: 'The region {region} takes no part in the round {round}, which covers: {regions}.',
  },
  'consent-check.region-unknown': {
    kind: 'invalid',
    da: 'Programmet kender ingen region med koden {region}. Det kender: {regions}.',
    en: 'The programme knows no region with the code {region}. It knows: {regions}.',
  },
  'consent-check.region-not-valid': {
    kind: 'invalid',
    da: 'Regionen {region} findes ikke den {date}; den gælder fra {validFrom} til {validTo}.',
    en: 'The region {region} does not exist on {date}; it is valid from {validFrom} to {validTo}.',
  },
});
