import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '#web/components/tag.js';
import styles from '../actions/actions.module.css';
import { needsOf, type AnswerValues } from './answer-values.js';

/** What the answer needs, and what of it is there. */
export function Needs({ values }: { values: AnswerValues }) {
  const { t } = useTranslation('consent-checks/check');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{t('answer.needs')}</h4>
      <ul className={styles.needs}>
        {needsOf(values).map(({ name, isMet }) => (
          <li key={name}>
            <Tag tone={isMet ? 'good' : 'neutral'}>{isMet ? t('answer.met') : t('answer.unmet')}</Tag>{' '}
            {t(`need.${name}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
