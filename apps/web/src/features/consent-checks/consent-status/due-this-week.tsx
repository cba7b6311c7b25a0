import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { DueDate } from '#web/components/due-date.js';
import { Empty } from '#web/components/empty.js';
import { Section } from '#web/components/page.js';
import { Table } from '#web/components/table.js';
import { useAsOf } from '#web/lib/as-of.js';
import { addDays, longDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { useDueDeadlines } from './use-due-deadlines.js';

const SHOWN = 20;

/** What must be met from this day to the end of its seventh: the earliest first. */
export function DueThisWeek({ day, round }: { day: string; round?: string }) {
  const { t } = useTranslation(['consent-checks/consent-status', 'consent-checks']);
  const days = useAsOf();
  const { nameOf } = useProgramme();
  const [from, to] = [day, addDays(day, 6)];
  const due = useDueDeadlines({ ...days, from, to, limit: SHOWN, ...(round ? { round } : {}) });
  const words = { from: longDate(from), to: longDate(to) };
  return (
    <Section title={t('due.title')} id="due">
      <Asked query={due}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={t('due.none', words)} />
          ) : (
            <>
              <Table caption={t('due.caption', words)} quietCaption>
                <thead>
                  <tr>
                    <th scope="col">{t('due.day')}</th>
                    <th scope="col">{t('due.what')}</th>
                    <th scope="col">{t('due.item')}</th>
                    <th scope="col">{t('due.region')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ id, sample, region, deadline }) => (
                    <tr key={`${id}${deadline.kind}`}>
                      <td>
                        <DueDate day={deadline.dueOn} today={day} />
                      </td>
                      <td>{t(`consent-checks:deadline.${deadline.kind}`)}</td>
                      <th scope="row">
                        <Link to="/consent-checks/$id" params={{ id }}>
                          {sample}
                        </Link>
                      </th>
                      <td>{nameOf('regions', region)}</td>
                    </tr>
                  ))}
                </tbody>
              </Table>
              {nextCursor ? <p>{t('changes.more')}</p> : null}
            </>
          )
        }
      </Asked>
    </Section>
  );
}
