import { useTranslation } from 'react-i18next';
import { DueDate } from '#web/components/due-date.js';
import { useAsOf } from '#web/lib/as-of.js';
import { longDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { useSession } from '#web/lib/session.js';
import type { CheckItem, Deadline } from '../item/check-item.js';
import styles from '../item/item.module.css';
import { DeadlineWhy } from './deadline-why.js';

/** The open deadlines of an item: when, who must meet it, and which rule set the date. */
export function DeadlineList({ item }: { item: CheckItem }) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const { nameOf } = useProgramme(item.programme);
  if (item.deadlines.length === 0) return item.state === 'closed' ? null : <p>{t('deadlines.none')}</p>;
  const parties = {
    centre: t('consent-checks:waitingFor.centre'),
    region: nameOf('regions', item.region),
    'another-region': nameOf('regions', item.offeredTo),
  };
  return (
    <ul className={styles.lines}>
      {item.deadlines.map((deadline) => (
        <li key={deadline.kind} className={styles.line}>
          <p>
            <strong>{t(`consent-checks:deadline.${deadline.kind}`)}</strong> ({parties[deadline.party]}):{' '}
            <When deadline={deadline} since={item.investigatedSince} />
          </p>
          <DeadlineWhy deadline={deadline} />
        </li>
      ))}
    </ul>
  );
}

/** How far off it is. During an investigation nobody becomes late: whoever was late before it still is. */
function When({ deadline: { dueOn }, since }: { deadline: Deadline; since: string | null }) {
  const { t } = useTranslation('consent-checks/check');
  const { today } = useSession();
  const { asOf = today } = useAsOf();
  if (since === null) return <DueDate day={dueOn} today={asOf} />;
  if (dueOn >= since) return <>{t('deadlines.standsStill', { day: longDate(dueOn) })}</>;
  return (
    <>
      <DueDate day={dueOn} today={since} /> {t('deadlines.lateBefore')}
    </>
  );
}
