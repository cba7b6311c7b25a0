import { useTranslation } from 'react-i18next';
import type { Contact } from '../programme.js';

/** What a contact is called: by name where the reader may know it, by the post otherwise. */
export function useContactName(): (contact: Contact) => string {
  const { t } = useTranslation('organisations');
  return ({ name, id }) => {
    if (name === undefined) return id;
    return typeof name === 'string' ? name : t('erased');
  };
}
