import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '#web/components/facts.js';
import { Section } from '#web/components/page.js';
import { longDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { noteOf, type CheckItem } from './check-item.js';
import { Note } from './note.js';

/** What the check is about: the sample, where it comes from and who answers for it. */
export function FactsSection({ item }: { item: CheckItem }) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const { nameOf } = useProgramme(item.programme);
  const { patientGroup, department, relation, origin } = item;
  return (
    <Section id="facts" title={t('facts.title')}>
      <Facts
        facts={[
          [t('facts.sample'), <code key="sample">{item.sample}</code>],
          [t('facts.region'), nameOf('regions', item.region)],
          [t('facts.offeredTo'), item.offeredTo && nameOf('regions', item.offeredTo)],
          [
            t('facts.round'),
            item.round && (
              <Link key="round" to="/audit-rounds/$id" params={{ id: item.round }}>
                {item.round}
              </Link>
            ),
          ],
          [t('facts.origin'), t(`consent-checks:origin.${origin}`)],
          [t('facts.patientGroup'), patientGroup && nameOf('patientGroups', patientGroup)],
          [t('facts.department'), department && nameOf('departments', department)],
          [t('facts.family'), item.family],
          [t('facts.relation'), relation && t(`consent-checks:relation.${relation}`, relation)],
          [t('facts.analysedOn'), item.analysedOn && longDate(item.analysedOn)],
          [t('facts.reportedTo'), item.reportedTo.join(', ')],
        ]}
      />
      <Note note={noteOf(item, 0)} />
    </Section>
  );
}
