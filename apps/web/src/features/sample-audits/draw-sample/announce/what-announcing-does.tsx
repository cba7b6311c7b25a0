import { useTranslation } from 'react-i18next';
import { Table, Num, NumHead } from '#web/components/table.js';
import { count } from '#web/lib/format.js';
import { peopleAndFamilies, type Round } from '../../round.js';
import { useProgramme, useRegionName } from '../../use-programme.js';

/** Who is asked about how many samples, and by when, if the round is announced. */
export function WhatAnnouncingDoes({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const { data: programme } = useProgramme(round.programme);
  const nameOf = useRegionName(round.programme);
  const contactOf = (region: string): string => {
    const asked = (programme?.contacts ?? []).filter(
      (contact) => contact.region === region && contact.duty === 'consent-contact' && !contact.retiredOn,
    );
    return asked.map(({ name, id }) => name ?? id).join(', ');
  };
  return (
    <>
      <p>{t('announce.what', { count: round.answerBusinessDays })}</p>
      <p>{t('announce.then')}</p>
      <Table caption={t('announce.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('region')}</th>
            <NumHead>{t('announce.samples')}</NumHead>
            <NumHead>{t('announce.families')}</NumHead>
            <th scope="col">{t('announce.contact')}</th>
          </tr>
        </thead>
        <tbody>
          {round.regions.map((region) => {
            const samples = round.samples.filter((sample) => sample.region === region);
            const contact = contactOf(region);
            return (
              <tr key={region}>
                <th scope="row">{nameOf(region)}</th>
                <Num>{round.sampling === 'drawn' ? count(samples.length) : t('app:unknown')}</Num>
                <Num>{count(peopleAndFamilies(samples).families)}</Num>
                <td>{contact === '' ? t('announce.noContact') : contact}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}
