import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { Table } from '#web/components/table.js';
import { Tag } from '#web/components/tag.js';
import { dateTime } from '#web/lib/format.js';
import { askJson } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { postJson } from '../post-json.js';

interface OwnSession {
  readonly id: string;
  readonly current: boolean;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
}

/** Where one is signed in, and how to end it elsewhere. */
export function SessionsList() {
  const { t } = useTranslation('login');
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: () => askJson<{ items: readonly OwnSession[] }>('/api/sessions'),
  });
  const end = async (id: string): Promise<void> => {
    await postJson(`/api/sessions/${encodeURIComponent(id)}/end`);
    say(t('sessions.ended'));
    await queries.invalidateQueries({ queryKey: ['sessions'] });
  };
  return (
    <Asked query={sessions}>
      {({ items }) => (
        <Table caption={t('sessions.title')} quietCaption>
          <thead>
            <tr>
              <th scope="col">{t('sessions.browser')}</th>
              <th scope="col">{t('sessions.since')}</th>
              <th scope="col">{t('sessions.seen')}</th>
              <th scope="col">{t('sessions.end')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, current, startedAt, lastSeenAt, userAgent }) => (
              <tr key={id}>
                <td>{userAgent}</td>
                <td>{dateTime(startedAt)}</td>
                <td>{dateTime(lastSeenAt)}</td>
                <td>
                  {current ? (
                    <Tag tone="info">{t('sessions.this')}</Tag>
                  ) : (
                    <Button small onClick={() => void end(id)}>
                      {t('sessions.endOne', { since: dateTime(startedAt) })}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Asked>
  );
}
