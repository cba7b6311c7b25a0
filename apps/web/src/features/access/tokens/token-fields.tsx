import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '#web/components/form-date-field.js';
import { TextField } from '#web/components/text-field.js';
import { complaintOf, type Complaint } from '#web/lib/complaints.js';
import { longDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { lacksRegion } from '../grants/grant-values.js';
import { RoleFields } from '../grants/role-fields.js';
import { saidRule } from '../grants/said-rule.js';
import { RowChoices } from './row-choices.js';
import { isLastDay, latestDay, type TokenValues } from './token-values.js';

/** What a token is for, as which role it asks, what it opens, and until when. */
export function TokenFields({ server }: { server: readonly Complaint[] }) {
  const { t } = useTranslation('access/tokens');
  const { today } = useSession();
  const { register, control, formState, watch } = useFormContext<TokenValues>();
  const latest = latestDay(today);
  const errorOf = (field: keyof TokenValues, sent: string = field): string | undefined =>
    formState.errors[field]?.message ?? complaintOf(server, sent);
  return (
    <>
      <TextField
        label={t('column.label')}
        hint={t('issue.labelHint')}
        maxLength={80}
        autoComplete="off"
        {...register('label', saidRule(t))}
        error={errorOf('label')}
      />
      <RoleFields
        role={watch('role')}
        roleField={register('role', { required: t('app:form.required') })}
        roleError={errorOf('role')}
        regionField={register('region', {
          validate: (_, values) => !lacksRegion(values) || t('app:form.required'),
        })}
        regionError={errorOf('region')}
      />
      <RowChoices role={watch('role')} error={errorOf('rows')} />
      <FormDateField
        label={t('issue.lastDay')}
        hint={t('issue.lastDayHint', { latest: longDate(latest) })}
        min={today}
        max={latest}
        control={control}
        name="lastDay"
        rules={{
          validate: (day) => isLastDay(day, today) || t('issue.lastDayWrong', { latest: longDate(latest) }),
        }}
        error={errorOf('lastDay', 'expiresAt')}
      />
    </>
  );
}
