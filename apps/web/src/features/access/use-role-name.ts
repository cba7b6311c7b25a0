import { useTranslation } from 'react-i18next';
import { useProgramme } from '#web/lib/programme.js';

/** What a role is called, with its region if it has one. */
export function useRoleName(): (role: string | null, region: string | null) => string {
  const { t } = useTranslation();
  const { nameOf } = useProgramme();
  return (role, region) => {
    if (role === null) return t('role.none');
    const name = t(`role.${role}`, { defaultValue: role });
    return region === null ? name : `${name}, ${nameOf('regions', region)}`;
  };
}
