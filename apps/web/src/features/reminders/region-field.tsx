import { useTranslation } from 'react-i18next';
import { SelectField } from '#web/components/text-field.js';
import { useProgramme } from '#web/lib/programme.js';
import { useSession } from '#web/lib/session.js';

interface RegionFieldProps {
  readonly value: string | undefined;
  readonly onChoose: (region: string | undefined) => void;
}

/** One region or all of them; a region's own people have no choice. */
export function RegionField({ value, onChoose }: RegionFieldProps) {
  const { t } = useTranslation('reminders');
  const { region } = useSession();
  const { regions } = useProgramme();
  if (region !== null) return null;
  return (
    <SelectField
      name="filter-region"
      label={t('filter.region')}
      value={value ?? ''}
      onChange={({ target }) => onChoose(target.value || undefined)}
    >
      <option value="">{t('app:country')}</option>
      {regions.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
