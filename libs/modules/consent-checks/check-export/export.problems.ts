import { defineProblems } from '#platform/kernel';

export const refuseExport = defineProblems({
  'consent-check.too-many-for-workbook': {
    kind: 'invalid',
    da: 'Udvalget har flere end {limit} kontroller, og så mange kan et regneark ikke rumme. Filtrér, eller hent det som CSV.',
    en: 'More than {limit} checks are selected, which is more than a workbook takes. Filter, or take them as CSV.',
  },
  'consent-check.too-many-exports': {
    kind: 'throttled',
    da: 'Du henter allerede {limit} udtræk. Vent, til et af dem er færdigt.',
    en: 'You are taking {limit} exports already. Wait until one of them has ended.',
  },
  'consent-check.exports-busy': {
    kind: 'throttled',
    da: 'Andre henter så mange udtræk lige nu, at dit må vente. Prøv igen om {retryAfter} sekunder.',
    en: 'Others are taking so many exports just now that yours has to wait. Try again in {retryAfter} seconds.',
  },
});
