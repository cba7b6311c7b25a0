import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/components/page.js';
import { addDays, longDate } from '#web/lib/format.js';
import { useMay, useSession } from '#web/lib/session.js';
import { PausesSection } from '../pauses/pauses-section.js';
import { NotAsOf } from '../not-as-of.js';
import { RemindersNav } from '../reminders-nav.js';
import { DryRunView } from './dry-run-view.js';
import { QueueFilters } from './queue-filters.js';
import { isList, queueSearch } from './queue-search.js';
import { ReminderList } from './reminder-list.js';
import { useItemLabel } from '../use-item-label.js';

const DAYS_AHEAD = 14;

/** What goes out, to whom, when and why; and what was held back, cancelled or could not be delivered. */
export function QueuedRemindersPage() {
  const { t } = useTranslation('reminders/queued-reminders');
  const search = queueSearch({ ...useSearch({ from: '/reminders' }) });
  const { today, region } = useSession();
  const may = useMay();
  const { region: chosen, item } = search;
  const label = useItemLabel(item);
  const until =
    search.until !== undefined && search.until >= today ? search.until : addDays(today, DAYS_AHEAD);
  return (
    <Page
      {...(item !== undefined
        ? { title: t('itemTitle', { item: label ?? item }) }
        : isList(search)
          ? { title: t('listTitle'), lead: t('listLead') }
          : {
              title: t('title', { day: longDate(until) }),
              lead: region === null ? t('lead') : t('leadOwn'),
            })}
    >
      <RemindersNav />
      {item === undefined ? <NotAsOf /> : null}
      <QueueFilters search={search} until={until} />
      {isList(search) ? (
        <ReminderList search={search} />
      ) : (
        <DryRunView until={until} region={chosen} item={item} />
      )}
      {may('ListReminderPauses') ? (
        <PausesSection
          region={item === undefined ? chosen : undefined}
          item={item === undefined ? undefined : { scope: 'item', target: item, name: label ?? item }}
        />
      ) : null}
    </Page>
  );
}
