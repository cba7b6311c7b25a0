import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import { Section } from '#web/components/page.js';
import { Tag, type Tone } from '#web/components/tag.js';
import { dateTime } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import styles from './log-spot-check.module.css';
import { waiting, type Entry, type Outbox, type Recorded } from './outbox.js';

const TONES: Readonly<Record<Entry['state'], Tone>> = { sent: 'good', waiting: 'info', refused: 'bad' };

interface EnteredListProps {
  readonly outbox: Outbox;
  /** Whether the browser keeps what waits. */
  readonly isKept: boolean;
  readonly onCorrect: (entry: Entry) => void;
  readonly onDiscard: (key: string) => void;
}

/** What was just logged, the latest first, and what became of it. */
export function EnteredList({ outbox, isKept, onCorrect, onDiscard }: EnteredListProps) {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const late = waiting(outbox);
  const latestFirst = [...outbox].reverse();
  return (
    <Section title={t('entered.title')} id="entered">
      {late > 0 ? (
        <Notice tone="warn" announced>
          <p>{t('entered.late', { count: late })}</p>
          {isKept ? null : <p>{t('entered.notKept')}</p>}
        </Notice>
      ) : null}
      {outbox.length === 0 ? <p>{t('entered.none')}</p> : null}
      <ol className={styles.entries} reversed>
        {latestFirst.map((entry) => (
          <li key={entry.key} className={styles.entry}>
            <Line entry={entry} />
            {entry.state === 'refused' ? (
              <>
                <ul>
                  {entry.complaints.map(({ message }) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
                <div className={styles.buttons}>
                  <Button onClick={() => onCorrect(entry)}>
                    {t('entered.correct')}
                    <span className="visually-hidden"> {entry.body.sample}</span>
                  </Button>
                  <Button look="quiet" onClick={() => onDiscard(entry.key)}>
                    {t('entered.discard')}
                    <span className="visually-hidden"> {entry.body.sample}</span>
                  </Button>
                </div>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const said = ({ count, last }: Recorded) => ({ count, first: last - count + 1, last });

function Line({ entry }: { entry: Entry }) {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const { nameOf } = useProgramme();
  const { body, state, keptAt } = entry;
  return (
    <div className={styles.line}>
      <strong>
        {entry.state === 'sent' ? (
          <Link to="/consent-checks/$id" params={{ id: entry.check }}>
            {body.sample}
          </Link>
        ) : (
          body.sample
        )}
      </strong>
      <Tag tone={TONES[state]}>{t(`entered.${state}`)}</Tag>
      {entry.state === 'sent' && entry.recorded ? (
        <small>{t('entered.as', said(entry.recorded))}</small>
      ) : null}
      <small className={styles.quiet}>
        {[body.round, nameOf('regions', body.region), dateTime(keptAt)].filter(Boolean).join(' · ')}
      </small>
    </div>
  );
}
