import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '#web/components/text-field.js';
import { useProgramme, type Option } from '#web/lib/programme.js';
import { roundName, useRounds } from '../use-rounds.js';
import { faultOfId, type SpotCheckValues } from './spot-check-values.js';

type Where = 'round' | 'region' | 'patientGroup' | 'department';

interface WhereFieldsProps {
  readonly form: UseFormReturn<SpotCheckValues>;
  readonly error: (field: string) => string | undefined;
}

/** Where one is: chosen once, and kept for every sample that follows. */
export function WhereFields({ form, error }: WhereFieldsProps) {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const rounds = useRounds().filter(({ status }) => status !== 'closed');
  const programme = useProgramme();
  const { register, resetField, watch } = form;
  const { round, region, department } = watch();
  const chosen = rounds.find(({ id }) => id === round);
  const regions = programme.regions.filter(({ code }) => !chosen || chosen.regions.includes(code));
  const departments = programme.departmentsOf(region);
  // What stays from one entry to the next is nothing unsent.
  const stays = (field: Where) => ({
    onChange: (event: { target: { value: string } }) =>
      resetField(field, { defaultValue: event.target.value, keepError: false }),
  });
  const first = rounds.find(({ status }) => status === 'announced')?.id;
  const isUntouched = round === '' && region === '';
  useEffect(() => {
    if (first !== undefined && isUntouched && !form.formState.touchedFields.round)
      resetField('round', { defaultValue: first });
  }, [first, isUntouched, form, resetField]);
  return (
    <>
      <SelectField label={t('round')} error={error('round')} {...register('round', stays('round'))}>
        <option value="">{t('outsideRounds')}</option>
        <Options of={rounds.map((each) => ({ code: each.id, name: roundName(each) }))} kept={round} />
      </SelectField>
      <SelectField
        label={t('region')}
        error={error('region')}
        {...register('region', {
          required: t('fault.region'),
          onChange: (event: { target: { value: string } }) => {
            resetField('region', { defaultValue: event.target.value });
            resetField('department', { defaultValue: '' });
          },
        })}
      >
        <option value="">{t('app:field.choose')}</option>
        <Options of={regions} kept={region} />
      </SelectField>
      <SelectField
        label={t('patientGroup')}
        optional
        error={error('patientGroup')}
        {...register('patientGroup', stays('patientGroup'))}
      >
        <option value="">{t('notSaid')}</option>
        <Options of={programme.patientGroups} kept={watch('patientGroup')} />
      </SelectField>
      {departments.length > 0 ? (
        <SelectField
          label={t('department')}
          optional
          error={error('department')}
          {...register('department', stays('department'))}
        >
          <option value="">{t('notSaid')}</option>
          <Options of={departments} kept={department} />
        </SelectField>
      ) : (
        <TextField
          label={t('department')}
          hint={t('departmentHint')}
          optional
          error={error('department')}
          autoComplete="off"
          {...register('department', {
            ...stays('department'),
            validate: (text) => {
              const fault = faultOfId(text, false);
              return fault === undefined || t(`fault.${fault}`);
            },
          })}
        />
      )}
    </>
  );
}

/** What can be chosen; what was chosen before stays one of them while the list is still on its way. */
function Options({ of, kept }: { of: readonly Option[]; kept: string }) {
  const isMissing = kept !== '' && !of.some(({ code }) => code === kept);
  return [...of, ...(isMissing ? [{ code: kept, name: kept }] : [])].map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}
