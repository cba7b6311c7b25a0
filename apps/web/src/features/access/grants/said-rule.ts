import type { TFunction } from 'i18next';
import { looksLikeCpr } from '#web/lib/cpr.js';

/** What a text that is kept must be: said, and without a CPR number. */
export const saidRule = (t: TFunction) => ({
  validate: (text: string): true | string =>
    text.trim() === '' ? t('app:form.required') : !looksLikeCpr(text) || t('app:form.cpr'),
});
