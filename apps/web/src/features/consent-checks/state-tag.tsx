import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '#web/components/tag.js';

const TONES: Readonly<Record<string, Tone>> = {
  awaitingAnswer: 'warn',
  awaitingAssessment: 'info',
  underInvestigation: 'info',
  transferOffered: 'warn',
  awaitingRetrospectiveConsent: 'warn',
  awaitingVerification: 'info',
  awaitingDataHandling: 'bad',
  closed: 'good',
};

/** The one state of a check that lists count it by. */
export function StateTag({ state }: { state: string }) {
  const { t } = useTranslation('consent-checks');
  return <Tag tone={TONES[state] ?? 'neutral'}>{t(`state.${state}`)}</Tag>;
}
