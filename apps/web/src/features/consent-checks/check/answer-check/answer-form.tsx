import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import { complaintOf } from '#web/lib/complaints.js';
import type { ActionFormProps } from '../actions/action-form-props.js';
import { ActionFrame } from '../actions/action-frame.js';
import { SaidFields } from '../actions/said-fields.js';
import { useActionForm } from '../actions/use-action-form.js';
import { EvidenceFields } from '../evidence/evidence-fields.js';
import { formsOfAnswer } from '../item/check-item.js';
import { answerBody, CONSENT_ANSWERS, EXEMPTIONS, valuesOf, type AnswerValues } from './answer-values.js';
import { ChecklistFields } from './checklist-fields.js';
import { InformationFields } from './information-fields.js';
import { Needs } from './needs.js';

/** What the region found: the answer, the form by its fingerprint, and the checklist of what a form must hold. */
export function AnswerForm(props: ActionFormProps) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const made = useActionForm<AnswerValues>(props, {
    defaults: valuesOf(props.item.answer, formsOfAnswer(props.item)),
    bodyOf: answerBody,
  });
  const { form, complaints } = made;
  const consent = form.watch('consent');
  const required = { required: t('app:form.required') };
  return (
    <ActionFrame {...props} made={made}>
      <Choices legend={t('field.consent')} name="consent" error={complaintOf(complaints, 'consent')}>
        {CONSENT_ANSWERS.map((answer) => (
          <Choice key={answer} value={answer} {...form.register('consent', required)}>
            {t(`consent-checks:consent.${answer}`)}
          </Choice>
        ))}
      </Choices>
      {consent === 'not-applicable' ? (
        <Choices legend={t('field.exemption')} name="exemption" error={complaintOf(complaints, 'exemption')}>
          {EXEMPTIONS.map((exemption) => (
            <Choice
              key={exemption}
              value={exemption}
              {...form.register('exemption', {
                validate: (chosen, { consent: found }) =>
                  found !== 'not-applicable' || Boolean(chosen) || t('app:form.required'),
              })}
            >
              {t(`consent-checks:exemption.${exemption}`)}
            </Choice>
          ))}
        </Choices>
      ) : null}
      {consent === 'written' ? (
        <>
          <EvidenceFields control={form.control} complaints={complaints} />
          <ChecklistFields register={form.register} />
        </>
      ) : null}
      <InformationFields form={form} />
      <SaidFields form={form} complaints={complaints} />
      <Needs values={form.watch()} />
    </ActionFrame>
  );
}
