import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '#web/components/form-date-field.js';
import { isDay } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import type { PlanValues } from './plan-values.js';

interface PeriodOfRoundProps {
  readonly control: Control<PlanValues>;
  readonly from: string;
  readonly errorOf: (field: keyof PlanValues) => string | undefined;
}

/** Within which days the requisitions of a round were analysed. */
export function PeriodOfRound({ control, from, errorOf }: PeriodOfRoundProps) {
  const { t } = useTranslation(['sample-audits/plan-round', 'sample-audits']);
  const { today } = useSession();
  return (
    <>
      <FormDateField
        label={t('periodFrom')}
        hint={t('periodHint')}
        max={today}
        control={control}
        name="periodFrom"
        rules={{ validate: (day) => isDay(day) || t('app:form.required') }}
        error={errorOf('periodFrom')}
      />
      <FormDateField
        label={t('periodTo')}
        min={from}
        control={control}
        name="periodTo"
        rules={{
          validate: (day, { periodFrom }) =>
            !isDay(day) ? t('app:form.required') : day >= periodFrom || t('periodBackwards'),
        }}
        error={errorOf('periodTo')}
      />
    </>
  );
}
