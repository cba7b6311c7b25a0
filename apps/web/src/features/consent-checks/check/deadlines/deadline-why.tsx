import { useTranslation } from 'react-i18next';
import { longDate } from '#web/lib/format.js';
import { numberOf, type Deadline } from '../item/check-item.js';
import styles from '../item/item.module.css';

/** Which rule set the date, counted from which event; and what moved it. */
export function DeadlineWhy({ deadline: { kind, rule, setBy, movedBy } }: { deadline: Deadline }) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  return (
    <p className={styles.quiet}>
      {t('why.rule', {
        rule: t(`consent-checks:deadline.${kind}`),
        count: rule.businessDays,
        event: t(`cause.${setBy.type}`, { number: numberOf(setBy) }),
        day: longDate(setBy.occurredOn),
      })}{' '}
      {movedBy ? t('why.moved', { day: longDate(movedBy.occurredOn), number: numberOf(movedBy) }) : null}
    </p>
  );
}
