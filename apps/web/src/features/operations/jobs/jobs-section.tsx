import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Empty } from '#web/components/empty.js';
import { Section } from '#web/components/page.js';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count, dateTime } from '#web/lib/format.js';
import styles from '../operations.module.css';
import { useNameOf } from '../use-name-of.js';
import { useJobs, type Queue } from './use-jobs.js';

const COUNTS = ['waiting', 'active', 'delayed', 'completed', 'failed'] as const;

/** When Tilsyn does something by the clock, and what failed. */
export function JobsSection() {
  const { t } = useTranslation('operations');
  const jobs = useJobs();
  return (
    <Section id="jobs" title={t('jobs.title')}>
      <p>{t('jobs.what')}</p>
      <Asked query={jobs}>
        {({ queues }) =>
          queues.length === 0 ? <Empty title={t('jobs.none')} /> : <Queues queues={queues} />
        }
      </Asked>
    </Section>
  );
}

function Queues({ queues }: { queues: readonly Queue[] }) {
  const { t } = useTranslation('operations');
  const nameOf = useNameOf();
  return (
    <Table caption={t('jobs.title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('column.queue')}</th>
          <th scope="col">{t('column.next')}</th>
          {COUNTS.map((each) => (
            <NumHead key={each}>{t(`jobs.${each}`)}</NumHead>
          ))}
          <th scope="col">{t('column.lastFailure')}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map((queue) => (
          <tr key={queue.name}>
            <th scope="row">
              {nameOf('queue', queue.name)}
              <div className={styles.quiet}>{queue.name}</div>
            </th>
            <td>{queue.schedule?.nextAt ? dateTime(queue.schedule.nextAt) : t('jobs.onDemand')}</td>
            {COUNTS.map((each) => (
              <Num key={each}>{count(queue[each])}</Num>
            ))}
            <td>
              <LastFailure queue={queue} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function LastFailure({ queue: { lastFailure } }: { queue: Queue }) {
  const { t } = useTranslation('operations');
  if (lastFailure === null) return t('jobs.noFailure');
  const { at, reason, attempts } = lastFailure;
  return (
    <>
      {dateTime(at)}
      <div className={styles.quiet}>{t('jobs.failure', { reason, count: attempts })}</div>
    </>
  );
}
