import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import { PauseDialog } from './pause-dialog.js';
import type { Pause, PauseTarget } from './pause.js';
import { PausesTable } from './pauses-table.js';
import { ResumeDialog } from './resume-dialog.js';
import { usePauses } from './use-pauses.js';

interface PausesSectionProps {
  readonly region?: string | undefined;
  /** Only the pauses of this item; it is then what can be paused. */
  readonly item?: PauseTarget | undefined;
}

/** What is paused, and where one pauses and resumes. */
export function PausesSection({ region, item }: PausesSectionProps) {
  const { t } = useTranslation('reminders/pauses');
  const may = useMay();
  const isPast = useIsPast();
  const pauses = usePauses({ region, item: item?.target });
  const [pausing, setPausing] = useState(false);
  const [resumed, setResumed] = useState<{ readonly pause: Pause; readonly name: string }>();
  const mayPause = may('PauseReminders') && !isPast;
  const mayResume = may('ResumeReminders') && !isPast;
  return (
    <Section id="pauses" title={t('title')}>
      <Asked query={pauses}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <PausesTable
              pauses={items}
              {...(mayResume
                ? { onResume: (pause: Pause, name: string) => setResumed({ pause, name }) }
                : {})}
            />
          )
        }
      </Asked>
      {mayPause ? (
        <div data-print="no">
          <Button onClick={() => setPausing(true)}>
            {item ? t('pause.openOf', { name: item.name }) : t('pause.open')}
          </Button>
        </div>
      ) : null}
      {pausing ? <PauseDialog target={item} region={region} onClose={() => setPausing(false)} /> : null}
      {resumed ? <ResumeDialog {...resumed} onClose={() => setResumed(undefined)} /> : null}
    </Section>
  );
}
