import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Section } from '#web/components/page.js';
import { Table } from '#web/components/table.js';
import { useIsPast } from '#web/lib/as-of.js';
import { shortDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { useMay } from '#web/lib/session.js';
import type { CheckItem } from '../item/check-item.js';
import { useItemReminders } from './use-item-reminders.js';

const isRegional = (duty: string): boolean => duty === 'consent-contact' || duty === 'regional-director';

/** What has been, and will be, sent about the item, each with the answer to why. */
export function RemindersSection({ item }: { item: CheckItem }) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const { nameOf } = useProgramme(item.programme);
  const isPast = useIsPast();
  const isWanted = useMay()('ListReminders') && !isPast;
  const query = useItemReminders(item.id, isWanted);
  if (!isWanted) return null;
  return (
    <Section id="reminders" title={t('reminders.title')}>
      <Asked query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('reminders.none')}</p>
          ) : (
            <Table caption={t('reminders.title')} quietCaption>
              <thead>
                <tr>
                  <th scope="col">{t('reminders.sendOn')}</th>
                  <th scope="col">{t('reminders.about')}</th>
                  <th scope="col">{t('reminders.to')}</th>
                  <th scope="col">{t('reminders.state')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ obligation, step, state, sendOn, kind, dueOn, recipient }) => (
                  <tr key={`${obligation} ${step}`}>
                    <td>
                      <Link to="/reminders/$obligation/$step" params={{ obligation, step }}>
                        {shortDate(sendOn)}
                      </Link>
                    </td>
                    <td>
                      {t(`consent-checks:deadline.${kind}`, kind)},{' '}
                      {t('reminders.due', { day: shortDate(dueOn) })}
                    </td>
                    <td>
                      {t(`duty.${recipient.duty}`)}
                      {isRegional(recipient.duty) ? `, ${nameOf('regions', recipient.region)}` : ''}
                    </td>
                    <td>{t(`reminderState.${state}`)}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )
        }
      </Asked>
      <p data-print="no">
        <Link to="/reminders" search={{ item: item.id } as never}>
          {t('reminders.all')}
        </Link>
      </p>
    </Section>
  );
}
