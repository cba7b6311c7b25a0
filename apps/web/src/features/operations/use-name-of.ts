import { useTranslation } from 'react-i18next';

/** What a read model, a reaction or a queue is called; its own name where there are no words for it. */
export function useNameOf(): (kind: 'projection' | 'reaction' | 'queue', name: string) => string {
  const { t } = useTranslation('operations');
  return (kind, name) => t(`${kind}.${name}`, { defaultValue: name });
}
