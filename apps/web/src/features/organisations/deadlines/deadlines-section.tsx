import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import type { Programme } from '../programme.js';
import { DeadlinesDialog } from './deadlines-dialog.js';
import { DeadlinesTable } from './deadlines-table.js';

/** The deadlines in business days, and where they are set. */
export function DeadlinesSection({ programme }: { programme: Programme }) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const isPast = useIsPast();
  const [editing, setEditing] = useState(false);
  return (
    <Section id="deadlines" title={t('deadlines.title')}>
      <p>{t('deadlines.what')}</p>
      <DeadlinesTable deadlines={programme.deadlines} caption={t('deadlines.title')} />
      {may('SetDeadlines') && !isPast ? (
        <div data-print="no">
          <Button onClick={() => setEditing(true)}>{t('deadlines.edit')}</Button>
        </div>
      ) : null}
      {editing ? <DeadlinesDialog programme={programme} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}
