import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import { complaintOf } from '#web/lib/complaints.js';
import type { ActionFormProps } from '../actions/action-form-props.js';
import { ActionFrame } from '../actions/action-frame.js';
import { nothingSaid, saidOf, type Said } from '../actions/said.js';
import { SaidFields } from '../actions/said-fields.js';
import type { BodyOf } from '../actions/send-action.js';
import { useActionForm } from '../actions/use-action-form.js';
import { EvidenceFields } from '../evidence/evidence-fields.js';
import type { Evidence } from '../item/check-item.js';

const OUTCOMES = ['obtained', 'refused', 'impossible'] as const;
const REASONS = ['deceased', 'cannot-be-reached', 'lacks-capacity', 'other'] as const;

interface Values extends Said {
  outcome: string;
  reason: string;
  evidence: Evidence[];
}

function bodyOf(values: Values): BodyOf<'RecordRetrospectiveConsent'> {
  const { outcome, reason, evidence } = values;
  return {
    ...saidOf(values),
    outcome,
    ...(outcome === 'obtained' ? { evidence } : {}),
    ...(outcome === 'impossible' ? { reason } : {}),
  } as BodyOf<'RecordRetrospectiveConsent'>;
}

/** What came of the attempt to obtain the consent afterwards. */
export function RetrospectiveForm(props: ActionFormProps) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const defaults: Values = { ...nothingSaid, outcome: '', reason: '', evidence: [] };
  const made = useActionForm<Values>(props, { defaults, bodyOf });
  const { form, complaints } = made;
  const outcome = form.watch('outcome');
  return (
    <ActionFrame {...props} made={made}>
      <Choices legend={t('field.outcome')} name="outcome" error={complaintOf(complaints, 'outcome')}>
        {OUTCOMES.map((each) => (
          <Choice key={each} value={each} {...form.register('outcome', { required: t('app:form.required') })}>
            {t(`outcome.${each}`)}
          </Choice>
        ))}
      </Choices>
      {outcome === 'obtained' ? <EvidenceFields control={form.control} complaints={complaints} /> : null}
      {outcome === 'impossible' ? (
        <Choices legend={t('field.reason')} name="reason" error={complaintOf(complaints, 'reason')}>
          {REASONS.map((reason) => (
            <Choice
              key={reason}
              value={reason}
              {...form.register('reason', {
                validate: (chosen, values) =>
                  values.outcome !== 'impossible' || Boolean(chosen) || t('app:form.required'),
              })}
            >
              {t(`consent-checks:impossibleBecause.${reason}`)}
            </Choice>
          ))}
        </Choices>
      ) : null}
      <SaidFields form={form} complaints={complaints} />
    </ActionFrame>
  );
}
