import { useTranslation } from 'react-i18next';
import { SelectField } from '#web/components/text-field.js';
import { useProgramme } from '#web/lib/programme.js';
import { isRegional, ROLES } from '../roles.js';

interface RoleFieldsProps {
  readonly role: string;
  readonly roleField: object;
  readonly roleError?: string | undefined;
  readonly regionField: object;
  readonly regionError?: string | undefined;
}

/** A role, and a region when it belongs to one. */
export function RoleFields({ role, roleField, roleError, regionField, regionError }: RoleFieldsProps) {
  const { t } = useTranslation('access');
  const { regions } = useProgramme();
  return (
    <>
      <SelectField label={t('column.role')} {...roleField} error={roleError}>
        <option value="">{t('app:field.choose')}</option>
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {t(`app:role.${each}`)}
          </option>
        ))}
      </SelectField>
      {isRegional(role) ? (
        <SelectField label={t('column.region')} {...regionField} error={regionError}>
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
