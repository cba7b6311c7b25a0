import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '#web/components/form-date-field.js';
import { TextArea } from '#web/components/text-field.js';
import { complaintOf, type Complaint } from '#web/lib/complaints.js';
import { useSession } from '#web/lib/session.js';
import { faultOfFrom, faultOfUntil, lacksRegion, type GrantValues } from './grant-values.js';
import { RoleFields } from './role-fields.js';
import { saidRule } from './said-rule.js';

/** Which role, from when to when, and why; fields of the form around them. */
export function GrantFields({ server }: { server: readonly Complaint[] }) {
  const { t } = useTranslation('access');
  const { today } = useSession();
  const { register, control, formState, watch, getValues } = useFormContext<GrantValues>();
  const errorOf = (field: keyof GrantValues): string | undefined =>
    formState.errors[field]?.message ?? complaintOf(server, field);
  const told = (fault: string | undefined): true | string =>
    fault === undefined || (fault === 'required' ? t('app:form.required') : t(`fault.${fault}`));
  return (
    <>
      <RoleFields
        role={watch('role')}
        roleField={register('role', { required: t('app:form.required') })}
        roleError={errorOf('role')}
        regionField={register('region', {
          validate: (_, values) => !lacksRegion(values) || t('app:form.required'),
        })}
        regionError={errorOf('region')}
      />
      <FormDateField
        label={t('grant.from')}
        min={today}
        control={control}
        name="from"
        rules={{ validate: (day) => told(faultOfFrom(day, today)) }}
        error={errorOf('from')}
      />
      <FormDateField
        label={t('grant.until')}
        hint={t('grant.untilHint')}
        optional
        min={today}
        control={control}
        name="until"
        rules={{ validate: (day) => told(faultOfUntil(day, getValues('from'))) }}
        error={errorOf('until')}
      />
      <TextArea
        label={t('grant.reason')}
        hint={t('grant.reasonHint')}
        rows={3}
        maxLength={500}
        {...register('reason', saidRule(t))}
        error={errorOf('reason')}
      />
    </>
  );
}
