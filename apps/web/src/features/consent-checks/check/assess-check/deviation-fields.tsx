import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choices } from '#web/components/choices.js';
import { SelectField } from '#web/components/text-field.js';
import { complaintOf, type Complaint } from '#web/lib/complaints.js';
import styles from '../actions/actions.module.css';
import { DEVIATIONS, weightsOf, type VerdictValues } from './verdict-values.js';

interface DeviationFieldsProps {
  readonly register: UseFormRegister<VerdictValues>;
  readonly verdict: string;
  readonly complaints: readonly Complaint[];
}

/** Each deviation that can go with the verdict, and its weight. */
export function DeviationFields({ register, verdict, complaints }: DeviationFieldsProps) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  return (
    <Choices
      legend={t('field.deviations')}
      name="deviations"
      hint={t(verdict === 'nonconforming' ? 'assess.deviationsHint' : 'assess.observationsHint')}
      error={complaintOf(complaints, 'deviations')}
    >
      <div className={styles.deviations}>
        {DEVIATIONS.map((type) => {
          const weights = weightsOf(type, verdict);
          return weights.length === 0 ? null : (
            <SelectField
              key={type}
              short
              label={t(`consent-checks:deviation.${type}`)}
              {...register(`deviations.${type}`)}
            >
              <option value="">{t('assess.none')}</option>
              {weights.map((weight) => (
                <option key={weight} value={weight}>
                  {t(`consent-checks:weight.${weight}`)}
                </option>
              ))}
            </SelectField>
          );
        })}
      </div>
    </Choices>
  );
}
