import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import styles from '../actions/actions.module.css';
import { CHECKLIST, YES_NO_UNKNOWN, type AnswerValues } from './answer-values.js';

/** What the form must hold, line by line. What is not known is said to be unknown, never no. */
export function ChecklistFields({ register }: { register: UseFormRegister<AnswerValues> }) {
  const { t } = useTranslation('consent-checks/check');
  return (
    <Choices legend={t('field.checklist')} name="checklist" hint={t('answer.checklistHint')}>
      <div className={styles.matrix}>
        {CHECKLIST.map((line) => (
          <fieldset key={line} className={styles.row}>
            <legend>{t(`checklist.${line}`)}</legend>
            <div className={styles.inline}>
              {YES_NO_UNKNOWN.map((said) => (
                <Choice key={said} value={said} {...register(`checklist.${line}`)}>
                  {t(`said.${said}`)}
                </Choice>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Choices>
  );
}
