import { useTranslation } from 'react-i18next';
import { longDate } from '#web/lib/format.js';
import { numberOf, type CheckItem, type Entry } from '../item/check-item.js';
import { deadlinesSetBy } from '../item/deadlines-set.js';
import { Note } from '../item/note.js';
import { useTeller } from '../item/use-teller.js';
import { Deviations } from './deviations.js';
import styles from './history.module.css';
import { RawEvent } from './raw-event.js';
import { recordedDay } from './recorded-day.js';
import { tellEvent, tellWho } from './tell-event.js';

interface HistoryEntryProps {
  readonly id: string;
  readonly programme: string;
  readonly entry: Entry;
}

/** One event of the history: what happened, who did it, on which day, and what follows from it. */
export function HistoryEntry({ id, programme, entry }: HistoryEntryProps) {
  const { t } = useTranslation('consent-checks/check');
  const teller = useTeller(programme);
  const recordedOn = recordedDay(entry.recordedAt);
  return (
    <li className={styles.entry} id={`event-${numberOf(entry)}`}>
      <p className={styles.sentence}>{tellEvent(entry, teller)}</p>
      <p className={styles.meta}>
        {t('history.number', { number: numberOf(entry) })} · {tellWho(entry, teller)} ·{' '}
        <time dateTime={entry.occurredOn}>{longDate(entry.occurredOn)}</time>
        {recordedOn === entry.occurredOn ? null : (
          <>
            {' · '}
            <time dateTime={entry.recordedAt}>{t('history.recorded', { day: longDate(recordedOn) })}</time>
          </>
        )}
      </p>
      <Deviations deviations={(entry.data['deviations'] ?? []) as CheckItem['deviations']} />
      {deadlinesSetBy(entry).map(({ kind, dueOn }) => (
        <p key={kind}>
          {t('history.deadline', { kind: t(`consent-checks:deadline.${kind}`), day: longDate(dueOn) })}
        </p>
      ))}
      <Note note={entry.data['note']} />
      <RawEvent id={id} entry={entry} />
    </li>
  );
}
