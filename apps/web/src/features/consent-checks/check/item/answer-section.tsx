import { useTranslation } from 'react-i18next';
import { Facts } from '#web/components/facts.js';
import { Section } from '#web/components/page.js';
import { longDate } from '#web/lib/format.js';
import { CHECKLIST } from '../answer-check/answer-values.js';
import { Deviations } from '../history/deviations.js';
import { formsOfAnswer, noteOf, type CheckItem } from './check-item.js';
import styles from './item.module.css';
import { Note } from './note.js';

/** What the region found, and what was made of it. */
export function AnswerSection({ item }: { item: CheckItem }) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  if (!item.answer) return null;
  const { consent, exemption, checklist, information, revision } = item.answer;
  const signedOn = formsOfAnswer(item).flatMap((form) => (form.signedOn ? [longDate(form.signedOn)] : []));
  return (
    <Section id="answer" title={t('answer.title')}>
      <Facts
        facts={[
          [t('field.consent'), t(`consent-checks:consent.${consent}`)],
          [t('facts.analysedOn'), item.analysedOn && longDate(item.analysedOn)],
          [t('answer.signedOn'), signedOn.join(', ')],
          [t('field.exemption'), exemption && t(`consent-checks:exemption.${exemption}`)],
          [t('answer.given'), t(`said.${information.given}`)],
          [
            t('answer.certainty'),
            information.given === 'unknown' ? null : t(`certainty.${information.certainty}`),
          ],
          [
            t('field.complianceAtAnalysis'),
            t(`consent-checks:compliance.${item.complianceAtAnalysis ?? 'none'}`),
          ],
          [
            t('answer.retrospective'),
            item.retrospectiveConsent && t(`retrospective.${item.retrospectiveConsent}`),
          ],
        ]}
      />
      <Deviations deviations={item.deviations} />
      <Note note={noteOf(item, revision)} />
      {checklist ? (
        <>
          <h3>{t('field.checklist')}</h3>
          <ul className={styles.checklist}>
            {CHECKLIST.map((line) => (
              <li key={line}>
                {t(`checklist.${line}`)}: <strong>{t(`said.${checklist[line]}`)}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
