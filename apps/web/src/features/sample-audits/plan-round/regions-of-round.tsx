import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import { language } from '#web/lib/language.js';
import type { ProgrammeRegion } from '../use-programme.js';
import type { PlanValues } from './plan-values.js';

interface RegionsOfRoundProps {
  readonly form: UseFormReturn<PlanValues>;
  readonly regions: readonly ProgrammeRegion[];
  readonly loaded: boolean;
  readonly error: string | undefined;
}

/** The regions that take part: all that existed within the period, until somebody leaves one out. */
export function RegionsOfRound({ form, regions, loaded, error }: RegionsOfRoundProps) {
  const { t } = useTranslation(['sample-audits/plan-round', 'sample-audits']);
  const codes = regions.map(({ code }) => code).join(',');
  const { getFieldState, getValues, setValue, register } = form;
  useEffect(() => {
    if (codes === '' || getFieldState('regions').isDirty || getValues('regions').length > 0) return;
    setValue('regions', codes.split(','));
  }, [codes, getFieldState, getValues, setValue]);
  return (
    <Choices legend={t('regions')} name="regions" hint={t('regionsHint')} error={error}>
      {!loaded ? <p>{t('regionsWait')}</p> : null}
      {regions.map(({ code, names }) => (
        <Choice
          key={code}
          kind="checkbox"
          value={code}
          {...register('regions', { validate: (chosen) => chosen.length > 0 || t('regionsNone') })}
        >
          {names[language()]} ({code})
        </Choice>
      ))}
    </Choices>
  );
}
