import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '#web/components/tag.js';
import type { MailState } from './ledger-search.js';

const tones: Readonly<Record<MailState, Tone>> = {
  prepared: 'info',
  deferred: 'warn',
  sent: 'good',
  failed: 'bad',
  withdrawn: 'neutral',
  bounced: 'bad',
};

/** What became of a mail. */
export function MailStateTag({ state }: { state: MailState }) {
  const { t } = useTranslation('reminders');
  return <Tag tone={tones[state]}>{t(`mailState.${state}`)}</Tag>;
}
