import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '#web/components/tag.js';
import type { RoundStatus } from './round.js';

const tones: Readonly<Record<RoundStatus, Tone>> = {
  planned: 'neutral',
  frozen: 'info',
  drawn: 'warn',
  announced: 'info',
  closed: 'good',
};

/** Where a round stands, in words. */
export function StatusTag({ status }: { status: RoundStatus }) {
  const { t } = useTranslation('sample-audits');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
