import { useTranslation } from 'react-i18next';
import { AdministrationNav } from '#web/components/administration-nav.js';
import { Asked } from '#web/components/asked.js';
import { Page, Section } from '#web/components/page.js';
import { byRoom } from './by-room.js';
import { PolicyTable } from './policy-table.js';
import { usePolicy } from './use-policy.js';

/** Who may do what, and how far: the table that the rules themselves hold to. */
export function PolicyPage() {
  const { t } = useTranslation(['access/policy', 'access/rows']);
  const policy = usePolicy();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AdministrationNav present />
      <Asked query={policy}>
        {({ rows }) =>
          byRoom(rows).map(({ room, rows: own }) => (
            <Section
              key={room}
              id={`room-${room}`}
              title={t(`access/rows:room.${room}`, { defaultValue: room })}
            >
              <PolicyTable room={room} rows={own} />
            </Section>
          ))
        }
      </Asked>
    </Page>
  );
}
