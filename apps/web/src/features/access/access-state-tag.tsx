import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '#web/components/tag.js';
import type { AccessState } from './access-states.js';

const tones: Readonly<Record<AccessState, Tone>> = {
  active: 'good',
  future: 'info',
  ended: 'neutral',
  none: 'neutral',
};

/** Whether somebody may do anything. */
export function AccessStateTag({ state }: { state: AccessState }) {
  const { t } = useTranslation('access');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
