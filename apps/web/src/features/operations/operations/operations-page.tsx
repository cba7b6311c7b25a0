import { useTranslation } from 'react-i18next';
import { AdministrationNav } from '#web/components/administration-nav.js';
import { Page } from '#web/components/page.js';
import { HealthSection } from '../health/health-section.js';
import { JobsSection } from '../jobs/jobs-section.js';
import { ProjectionsSection } from '../projections/projections-section.js';

/** How the instance itself does. */
export function OperationsPage() {
  const { t } = useTranslation('operations');
  return (
    <Page title={t('operations.title')} lead={t('operations.lead')}>
      <AdministrationNav present />
      <HealthSection />
      <ProjectionsSection />
      <JobsSection />
    </Page>
  );
}
