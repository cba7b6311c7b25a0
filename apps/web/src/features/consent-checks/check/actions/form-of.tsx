import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgramme } from '#web/lib/programme.js';
import type { ActionFormProps } from './action-form-props.js';
import { SimpleForm, type OneOf } from './simple-form.js';

const AnswerForm = lazy(async () => ({
  default: (await import('../answer-check/answer-form.js')).AnswerForm,
}));
const AssessForm = lazy(async () => ({
  default: (await import('../assess-check/assess-form.js')).AssessForm,
}));
const RetrospectiveForm = lazy(async () => ({
  default: (await import('../record-retrospective-consent/retrospective-form.js')).RetrospectiveForm,
}));

/** The form of an action, as long as what it says. */
export function FormOf(props: ActionFormProps) {
  const oneOf = useOneOf(props);
  if (props.action === 'AnswerCheck') return <AnswerForm {...props} />;
  if (props.action === 'AssessCheck') return <AssessForm {...props} />;
  if (props.action === 'RecordRetrospectiveConsent') return <RetrospectiveForm {...props} />;
  return <SimpleForm {...props} oneOf={oneOf} />;
}

const CONTACT_WAYS = ['letter', 'telephone', 'consultation', 'digital-post'];
const DATA_HANDLING = ['data-kept', 'data-restricted', 'data-deleted', 'data-returned'];

function useOneOf({ action, item }: ActionFormProps): OneOf | undefined {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const { regions } = useProgramme(item.programme);
  const worded = (words: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, name: t(`consent-checks:${words}.${value}`) }));
  if (action === 'RecordPatientContact') return { field: 'by', options: worded('contactWay', CONTACT_WAYS) };
  if (action === 'DecideDataHandling')
    return { field: 'decision', options: worded('dataHandling', DATA_HANDLING) };
  if (action !== 'OfferTransfer') return undefined;
  const others = regions.filter(({ code }) => code !== item.region);
  return { field: 'to', options: others.map(({ code, name }) => ({ value: code, name })) };
}
