import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Table } from '#web/components/table.js';
import { shortDate } from '#web/lib/format.js';
import { useItemLabel } from '../use-item-label.js';
import { useReminderWords } from '../use-reminder-words.js';
import type { Pause } from './pause.js';

interface PausesTableProps {
  readonly pauses: readonly Pause[];
  /** Given when the reader may end a pause. */
  readonly onResume?: (pause: Pause, name: string) => void;
}

/** The pauses in force: what, why, until when and by whom. */
export function PausesTable({ pauses, onResume }: PausesTableProps) {
  const { t } = useTranslation(['reminders/pauses', 'reminders']);
  return (
    <Table caption={t('title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('reminders:column.because')}</th>
          <th scope="col">{t('until')}</th>
          <th scope="col">{t('by')}</th>
          {onResume ? <th scope="col">{t('reminders:column.action')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {pauses.map((pause) => (
          <Line key={pause.id} pause={pause} {...(onResume ? { onResume } : {})} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ pause, onResume }: { pause: Pause } & Pick<PausesTableProps, 'onResume'>) {
  const { t } = useTranslation(['reminders/pauses', 'reminders']);
  const words = useReminderWords(pause.programme);
  const { scope, target, reason, until, by, since } = pause;
  const label = useItemLabel(scope === 'item' ? target : undefined);
  const name = scope === 'region' ? words.region(target) : t(scope, { target: label ?? target });
  return (
    <tr>
      <th scope="row">
        {scope === 'item' ? (
          <Link to="/reminders" search={{ item: target }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td>{reason ?? t('reminders:reasonErased')}</td>
      <td>{t('reminders:throughDay', { day: shortDate(until) })}</td>
      <td>{t('reminders:byOn', { who: by, day: shortDate(since) })}</td>
      {onResume ? (
        <td>
          <Button small onClick={() => onResume(pause, name)}>
            {t('resume.open')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </td>
      ) : null}
    </tr>
  );
}
