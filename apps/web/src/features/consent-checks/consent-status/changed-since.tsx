import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChosenDay } from '#web/components/chosen-day.js';
import { Asked } from '#web/components/asked.js';
import { Empty } from '#web/components/empty.js';
import { Section } from '#web/components/page.js';
import { Table } from '#web/components/table.js';
import { useAsOf } from '#web/lib/as-of.js';
import { addDays, dateTime, longDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { useStatusChanges } from './use-status-changes.js';

const SHOWN = 50;
const DAYS_BACK = 30;

interface ChangedSinceProps {
  readonly day: string;
  readonly since: string | undefined;
  readonly onSince: (day: string) => void;
  readonly round?: string;
}

/** The checks that stand elsewhere than they did on a chosen day, and the event that moved each. */
export function ChangedSince({ day, since = addDays(day, -DAYS_BACK), onSince, round }: ChangedSinceProps) {
  const { t } = useTranslation(['consent-checks/consent-status', 'consent-checks']);
  const { knownOn } = useAsOf();
  const { nameOf } = useProgramme();
  const question = { from: since, to: day, limit: SHOWN, ...(round ? { round } : {}) };
  const changes = useStatusChanges({ ...question, ...(knownOn ? { knownOn } : {}) });
  const words = { since: longDate(since) };
  return (
    <Section title={t('changes.title')} id="changes">
      <ChosenDay
        name="changes-since"
        label={t('changes.since')}
        day={since}
        min="2007-01-01"
        max={day}
        onChoose={(chosen) => onSince(chosen ?? since)}
      />
      <Asked query={changes}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={t('changes.none', words)} />
          ) : (
            <>
              <Table caption={t('changes.caption', words)} quietCaption>
                <thead>
                  <tr>
                    <th scope="col">{t('changes.item')}</th>
                    <th scope="col">{t('changes.region')}</th>
                    <th scope="col">{t('changes.from')}</th>
                    <th scope="col">{t('changes.to')}</th>
                    <th scope="col">{t('changes.on')}</th>
                    <th scope="col">{t('changes.recorded')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ id, sample, from, to, because }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to="/consent-checks/$id" params={{ id }}>
                          {sample}
                        </Link>
                      </th>
                      <td>{nameOf('regions', to.region)}</td>
                      <td>{from ? t(`consent-checks:state.${from.state}`) : t('changes.absent')}</td>
                      <td>{t(`consent-checks:state.${to.state}`)}</td>
                      <td>{because ? longDate(because.occurredOn) : null}</td>
                      <td>{because ? dateTime(because.recordedAt) : null}</td>
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
