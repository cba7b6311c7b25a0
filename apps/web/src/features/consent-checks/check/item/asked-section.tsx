import { useTranslation } from 'react-i18next';
import { Section } from '#web/components/page.js';
import { longDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { StateTag } from '../../state-tag.js';
import type { CheckItem } from './check-item.js';
import styles from './item.module.css';
import { DeadlineList } from '../deadlines/deadline-list.js';

/** What is asked, of whom, by when and why. */
export function AskedSection({ item }: { item: CheckItem }) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const { nameOf } = useProgramme(item.programme);
  const region = nameOf('regions', item.region);
  const offeredTo = nameOf('regions', item.offeredTo);
  return (
    <Section id="asked" title={t('asked.title')}>
      <p className={styles.status}>
        <StateTag state={item.state} />
        {item.closedBecause ? t(`consent-checks:closedBecause.${item.closedBecause}`) : null}
      </p>
      <p className={styles.asked}>{t(`asked.${item.state}`, { region, offeredTo })}</p>
      {item.investigatedSince ? (
        <p>{t('asked.investigatedSince', { day: longDate(item.investigatedSince) })}</p>
      ) : null}
      <DeadlineList item={item} />
    </Section>
  );
}
