import { defineProblems } from '#platform/kernel';

/** Refusals that concern a round and its way from the plan to the closing. */
export const refuseRound = defineProblems({
  'audit-round.unknown': {
    kind: 'not-found',
    da: 'Der er ingen kontrolrunde {round}.',
    en: 'There is no audit round {round}.',
  },
  'audit-round.already-planned': {
    kind: 'conflict',
    da: 'Kontrolrunden {round} er allerede planlagt.',
    en: 'Audit round {round} is planned already.',
  },
  'audit-round.closed': {
    kind: 'conflict',
    da: 'Kontrolrunden {round} er afsluttet.',
    en: 'Audit round {round} is closed.',
  },
  'audit-round.period-backwards': {
    kind: 'invalid',
    da: 'Perioden slutter ({to}), før den begynder ({from}).',
    en: 'The period ends ({to}) before it begins ({from}).',
  },
  'audit-round.region-not-valid': {
    kind: 'invalid',
    da: 'Region {region} hører ikke til programmet i perioden {from} til {to}.',
    en: 'Region {region} is no part of the programme between {from} and {to}.',
  },
  'audit-round.region-not-in-round': {
    kind: 'invalid',
    da: 'Region {region} er ikke med i kontrolrunden.',
    en: 'Region {region} takes no part in the audit round.',
  },
  'audit-round.without-frame': {
    kind: 'conflict',
    da: 'Kontrolrundens prøver udpeges i hånden; den har hverken population eller udtræk.',
    en: 'The samples of this round are named by hand; it has neither a frame nor a draw.',
  },
  'audit-round.frame-already-frozen': {
    kind: 'conflict',
    da: 'Populationen er allerede låst med kontrolsum {sha256} og kan ikke udskiftes.',
    en: 'The frame is frozen already with hash {sha256} and cannot be replaced.',
  },
  'audit-round.frame-not-frozen': {
    kind: 'conflict',
    da: 'Populationen skal være låst, før der kan trækkes.',
    en: 'The frame must be frozen before anything is drawn.',
  },
  'audit-round.seed-before-freeze': {
    kind: 'invalid',
    da: 'Lodtrækningens frø må først fastlægges, når populationen er låst.',
    en: 'The seed may only be fixed once the frame is frozen.',
  },
  'audit-round.nothing-drawn': {
    kind: 'conflict',
    da: 'Der er ikke trukket nogen prøver at varsle.',
    en: 'No sample has been drawn that could be announced.',
  },
  'audit-round.not-announced': {
    kind: 'conflict',
    da: 'Kontrolrunden er ikke varslet endnu.',
    en: 'The audit round has not been announced yet.',
  },
  'audit-round.drawn-but-never-announced': {
    kind: 'conflict',
    da: 'Udtræk {draws} er aldrig varslet. Det skal ske, før runden afsluttes.',
    en: 'Draw {draws} was never announced. Announce it before closing the round.',
  },
  'region-report.more-than-frame': {
    kind: 'invalid',
    da: 'Regionen melder {sampled} prøver, men dens population er på {size}.',
    en: 'The region reports {sampled} samples, but its frame holds {size}.',
  },
});

/** Refusals of a draw. */
export const refuseDraw = defineProblems({
  'draw.larger-than-stratum': {
    kind: 'invalid',
    da: 'Der ønskes {wanted} enheder fra {stratum}, som kun har {size}.',
    en: '{wanted} units are wanted of {stratum}, which holds {size}.',
  },
  'draw.larger-than-frame': {
    kind: 'invalid',
    da: 'Der ønskes {wanted} enheder af en population på {size}.',
    en: '{wanted} units are wanted of a frame that holds {size}.',
  },
  'draw.sizes-unmatched': {
    kind: 'invalid',
    da: 'Der er {populations} populationer og {samples} udtræk. Angiv lige mange.',
    en: 'There are {populations} frames and {samples} sizes of draws. Give as many of each.',
  },
  'draw.allocation-impossible': {
    kind: 'invalid',
    da: 'Fordelingen går ikke op: {reason}.',
    en: 'The allocation cannot be met: {reason}.',
  },
  'draw.smaller-than-before': {
    kind: 'invalid',
    da: 'Fra {stratum} er der allerede trukket {before}; en udvidelse kan ikke give {wanted}.',
    en: '{before} were drawn of {stratum} already; an extension cannot give {wanted}.',
  },
  'draw.other-seed': {
    kind: 'conflict',
    da: 'En udvidelse bruger samme frø som det første udtræk.',
    en: 'An extension uses the seed of the first draw.',
  },
  'draw.other-algorithm': {
    kind: 'conflict',
    da: 'Første udtræk brugte {before}; denne udgave trækker med {now} og kan ikke udvide det.',
    en: 'The first draw used {before}; this release draws by {now} and cannot extend it.',
  },
  'draw.seed-malformed': {
    kind: 'invalid',
    da: 'Frøet skal være 1 til 200 tegn i Unicode NFC uden styretegn.',
    en: 'The seed must be 1 to 200 characters of Unicode NFC without control characters.',
  },
});
