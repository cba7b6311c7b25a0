import { useTranslation } from 'react-i18next';
import { AdministrationNav } from '#web/components/administration-nav.js';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Page, Section } from '#web/components/page.js';
import { codeOf } from '#web/lib/problem.js';
import { useMay } from '#web/lib/session.js';
import { ContactsSection } from '../contacts/contacts-section.js';
import { DeadlinesSection } from '../deadlines/deadlines-section.js';
import { HistorySection } from '../history/history-section.js';
import { useProgrammeOverview, type Programme } from '../programme.js';
import { RegionsTable } from './regions-table.js';
import { Successions } from './successions.js';

/** The programme's regions, who answers for what in them, and the deadlines. */
export function RegionsPage() {
  const { t } = useTranslation('organisations');
  const programme = useProgrammeOverview();
  return (
    <Page title={t('regions.title')} lead={t('regions.lead')}>
      <AdministrationNav />
      {codeOf(programme.error) === 'programme.not-yet' ? (
        <Empty title={t('regions.notYet')}>
          <p>{t('regions.notYetWhat')}</p>
        </Empty>
      ) : (
        <>
          <Asked query={programme}>{(found) => <Parts programme={found} />}</Asked>
          <Ladders />
          <HistorySection />
        </>
      )}
    </Page>
  );
}

function Parts({ programme }: { programme: Programme }) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <Section id="regions" title={t('regions.heading')}>
        {programme.regions.length === 0 ? (
          <Empty title={t('regions.none')} />
        ) : (
          <RegionsTable regions={programme.regions} />
        )}
        <Successions programme={programme} />
      </Section>
      <ContactsSection programme={programme} />
      <DeadlinesSection programme={programme} />
    </>
  );
}

function Ladders() {
  const { t } = useTranslation('organisations');
  if (!useMay()('ReadLadders')) return null;
  return (
    <Section id="ladders" title={t('ladders.title')}>
      <p>{t('ladders.what')}</p>
      <div data-print="no">
        <LinkButton to="/reminders/ladders">{t('ladders.open')}</LinkButton>
      </div>
    </Section>
  );
}
