import { useTranslation } from 'react-i18next';
import { SelectField } from '#web/components/text-field.js';
import { useRounds } from './use-rounds.js';

interface RoundChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (round: string | undefined) => void;
}

/** All rounds together, or one of them. */
export function RoundChoice({ value, onChange }: RoundChoiceProps) {
  const { t } = useTranslation('consent-checks/consent-status');
  const rounds = useRounds();
  return (
    <SelectField
      label={t('round.label')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
      short
    >
      <option value="">{t('round.all')}</option>
      {rounds.map(({ id, title }) => (
        <option key={id} value={id}>
          {id}: {title}
        </option>
      ))}
    </SelectField>
  );
}
