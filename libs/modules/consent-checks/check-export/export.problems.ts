import { defineProblems } from '#platform/kernel';

export const refuseExport = defineProblems({
  'consent-check.too-many-for-workbook': {
    kind: 'invalid',
    da: 'Udvalget har flere end {limit} kontrolpunkter, og så mange kan et regneark ikke rumme. Filtrér, eller hent det som CSV.',
    en: 'More than {limit} checks are selected, which is more than a workbook takes. Filter, or take them as CSV.',
  },
});
