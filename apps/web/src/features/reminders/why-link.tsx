import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Leads to why a reminder goes, went or does not go. */
export function WhyLink({ obligation, step, label }: { obligation: string; step: string; label: string }) {
  const { t } = useTranslation('reminders');
  return (
    <Link to="/reminders/$obligation/$step" params={{ obligation, step }}>
      {t('why')}
      <span className="visually-hidden"> {label}</span>
    </Link>
  );
}
