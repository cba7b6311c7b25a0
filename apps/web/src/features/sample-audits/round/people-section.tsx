import { useTranslation } from 'react-i18next';
import { Section } from '#web/components/page.js';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count } from '#web/lib/format.js';
import { peopleAndFamilies, type ListedSample, type Round } from '../round.js';
import { useRegionName } from '../use-programme.js';

/** Whom the samples are from: people, and the families that are audited together. */
export function PeopleSection({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const nameOf = useRegionName(round.programme);
  const regions = round.regions.filter((region) => round.samples.some((sample) => sample.region === region));
  return (
    <Section title={t('people.title')}>
      <p>{t('people.what')}</p>
      <Table caption={t('people.title')} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('region')}</th>
            <NumHead>{t('people.people')}</NumHead>
            <NumHead>{t('people.families')}</NumHead>
            <NumHead>{t('people.alone')}</NumHead>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region}>
              <th scope="row">{nameOf(region)}</th>
              <Counts samples={round.samples.filter((sample) => sample.region === region)} />
            </tr>
          ))}
        </tbody>
        {regions.length > 1 ? (
          <tfoot>
            <tr>
              <th scope="row">{t('all')}</th>
              <Counts samples={round.samples} />
            </tr>
          </tfoot>
        ) : null}
      </Table>
    </Section>
  );
}

function Counts({ samples }: { samples: readonly ListedSample[] }) {
  const { people, families, alone } = peopleAndFamilies(samples);
  return (
    <>
      <Num>{count(people)}</Num>
      <Num>{count(families)}</Num>
      <Num>{count(alone)}</Num>
    </>
  );
}
