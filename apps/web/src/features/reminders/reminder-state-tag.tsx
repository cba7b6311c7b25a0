import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '#web/components/tag.js';
import type { ReminderState } from './reminder.js';

const tones: Readonly<Record<ReminderState, Tone>> = {
  queued: 'info',
  paused: 'warn',
  held: 'warn',
  sent: 'good',
  cancelled: 'neutral',
  overtaken: 'neutral',
  failed: 'bad',
};

/** Where a reminder stands. */
export function ReminderStateTag({ state }: { state: ReminderState }) {
  const { t } = useTranslation('reminders');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
