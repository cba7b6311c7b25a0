import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '#web/components/text-field.js';
import { useProgramme } from '#web/lib/programme.js';
import { DUTIES } from '../programme.js';
import { isRegionalDuty, type AppointmentValues } from './appointment-values.js';

/** A duty, and its region when it belongs to one. */
export function DutyFields({ errorOf }: { errorOf: (field: 'duty' | 'region') => string | undefined }) {
  const { t } = useTranslation('organisations');
  const { regions } = useProgramme();
  const { register, watch } = useFormContext<AppointmentValues>();
  return (
    <>
      <SelectField
        label={t('column.duty')}
        {...register('duty', { required: t('app:form.required') })}
        error={errorOf('duty')}
      >
        <option value="">{t('app:field.choose')}</option>
        {DUTIES.map((duty) => (
          <option key={duty} value={duty}>
            {t(`duty.${duty}`)}
          </option>
        ))}
      </SelectField>
      {isRegionalDuty(watch('duty')) ? (
        <SelectField
          label={t('column.region')}
          {...register('region', {
            validate: (region, { duty }) => !isRegionalDuty(duty) || region !== '' || t('app:form.required'),
          })}
          error={errorOf('region')}
        >
          <option value="">{t('app:field.choose')}</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
    </>
  );
}
