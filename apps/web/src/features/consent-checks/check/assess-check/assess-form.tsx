import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import { complaintOf } from '#web/lib/complaints.js';
import type { ActionFormProps } from '../actions/action-form-props.js';
import { ActionFrame } from '../actions/action-frame.js';
import { SaidFields } from '../actions/said-fields.js';
import { useActionForm } from '../actions/use-action-form.js';
import { DeviationFields } from './deviation-fields.js';
import {
  namesNonconformity,
  noVerdict,
  verdictBody,
  VERDICTS,
  type VerdictValues,
} from './verdict-values.js';

/** The verdict on the day of the analysis, with the deviations that were found. */
export function AssessForm(props: ActionFormProps) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const made = useActionForm<VerdictValues>(props, { defaults: noVerdict, bodyOf: verdictBody });
  const { form, complaints } = made;
  const verdict = form.watch('complianceAtAnalysis');
  return (
    <ActionFrame {...props} made={made}>
      <Choices
        legend={t('assess.legend')}
        name="complianceAtAnalysis"
        hint={t('assess.hint')}
        error={complaintOf(complaints, 'complianceAtAnalysis')}
      >
        {VERDICTS.map((each) => (
          <Choice
            key={each}
            value={each}
            {...form.register('complianceAtAnalysis', {
              validate: (chosen, values) =>
                !chosen
                  ? t('app:form.required')
                  : namesNonconformity(values) || t('assess.nonconformityMissing'),
            })}
          >
            {t(`consent-checks:compliance.${each}`)}
          </Choice>
        ))}
      </Choices>
      {verdict ? (
        <DeviationFields register={form.register} verdict={verdict} complaints={complaints} />
      ) : null}
      <SaidFields form={form} complaints={complaints} />
    </ActionFrame>
  );
}
