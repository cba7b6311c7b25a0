import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import styles from '../actions/actions.module.css';
import { CERTAINTIES, YES_NO_UNKNOWN, type AnswerValues } from './answer-values.js';

/** Whether the patient was informed, and how sure that is: probable is not a fact. */
export function InformationFields({ form }: { form: UseFormReturn<AnswerValues> }) {
  const { t } = useTranslation('consent-checks/check');
  const given = form.watch('given');
  return (
    <>
      <Choices legend={t('answer.given')} name="given" hint={t('answer.givenHint')}>
        <div className={styles.inline}>
          {YES_NO_UNKNOWN.map((said) => (
            <Choice key={said} value={said} {...form.register('given')}>
              {t(`said.${said}`)}
            </Choice>
          ))}
        </div>
      </Choices>
      {given === 'yes' || given === 'no' ? (
        <Choices legend={t('answer.certainty')} name="certainty" hint={t('answer.certaintyHint')}>
          <div className={styles.inline}>
            {CERTAINTIES.map((certainty) => (
              <Choice key={certainty} value={certainty} {...form.register('certainty')}>
                {t(`certainty.${certainty}`)}
              </Choice>
            ))}
          </div>
        </Choices>
      ) : null}
    </>
  );
}
