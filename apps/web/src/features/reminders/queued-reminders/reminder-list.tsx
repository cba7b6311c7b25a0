import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Pages } from '../pages.js';
import { RemindersTable } from '../reminders-table.js';
import { useReminders } from '../use-reminders.js';
import { listQuery, type QueueSearch } from './queue-search.js';

/** Reminders of one state or of one item, in the order they go out. */
export function ReminderList({ search }: { search: QueueSearch }) {
  const { t } = useTranslation(['reminders/queued-reminders', 'reminders']);
  const reminders = useReminders(listQuery(search));
  return (
    <Asked query={reminders}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <Empty title={t('list.none')}>
            <LinkButton to="/reminders" search={{}}>
              {t('reminders:filter.reset')}
            </LinkButton>
          </Empty>
        ) : (
          <>
            <RemindersTable reminders={items} caption={t('list.caption')} />
            <Pages cursor={search.cursor} next={nextCursor} />
          </>
        )
      }
    </Asked>
  );
}
