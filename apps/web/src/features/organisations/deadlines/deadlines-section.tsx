import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import { DeadlineHistoryList } from './deadline-history-list.js';
import { DeadlinesDialog } from './deadlines-dialog.js';
import { DeadlinesTable } from './deadlines-table.js';
import { useDeadlines, type DeadlineHistory } from './use-deadlines.js';

/** The deadlines in business days, how they came about, and where they are set. */
export function DeadlinesSection() {
  const { t } = useTranslation('organisations');
  const deadlines = useDeadlines();
  return (
    <Section id="deadlines" title={t('deadlines.title')}>
      <p>{t('deadlines.what')}</p>
      <Asked query={deadlines}>{(all) => <Deadlines all={all} />}</Asked>
    </Section>
  );
}

function Deadlines({ all }: { all: DeadlineHistory }) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const isPast = useIsPast();
  const [editing, setEditing] = useState(false);
  const maySet = may('SetDeadlines') && !isPast;
  return (
    <>
      <DeadlinesTable deadlines={all.inForce} caption={t('deadlines.title')} />
      {maySet ? (
        <div data-print="no">
          <Button onClick={() => setEditing(true)}>{t('deadlines.edit')}</Button>
        </div>
      ) : null}
      {editing ? <DeadlinesDialog all={all} onClose={() => setEditing(false)} /> : null}
      <h3>{t('deadlines.history')}</h3>
      <DeadlineHistoryList all={all} />
    </>
  );
}
