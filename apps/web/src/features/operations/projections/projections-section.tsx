import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Notice } from '#web/components/notice.js';
import { Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import { ProjectionsTable } from './projections-table.js';
import { ReactionsTable } from './reactions-table.js';
import { RebuildDialog } from './rebuild-dialog.js';
import { RebuildOutcome } from './rebuild-outcome.js';
import { useProjections, type Projections } from './use-projections.js';

/** Where the read models stand in the log, and where they are rebuilt. */
export function ProjectionsSection() {
  const { t } = useTranslation('operations');
  const projections = useProjections();
  return (
    <Section id="projections" title={t('projections.title')}>
      <p>{t('projections.what')}</p>
      <Asked query={projections}>{(found) => <Models found={found} />}</Asked>
    </Section>
  );
}

function Models({ found }: { found: Projections }) {
  const { t } = useTranslation('operations');
  const may = useMay();
  const isPast = useIsPast();
  const [asking, setAsking] = useState<string>();
  const [watched, setWatched] = useState<string>();
  return (
    <>
      {found.logError === null ? null : (
        <Notice tone="bad" title={t('projections.logError')} announced>
          <p>{found.logError}</p>
        </Notice>
      )}
      {watched === undefined ? null : <RebuildOutcome key={watched} name={watched} />}
      <ProjectionsTable
        projections={found.projections}
        head={found.head}
        onRebuild={may('RebuildProjection') && !isPast ? setAsking : undefined}
        mayCancel={may('CancelRebuild') && !isPast}
      />
      {found.reactions.length === 0 ? null : (
        <>
          <h3>{t('reactions.title')}</h3>
          <p>{t('reactions.what')}</p>
          <ReactionsTable reactions={found.reactions} />
        </>
      )}
      {asking === undefined ? null : (
        <RebuildDialog
          name={asking}
          onAsked={() => {
            setWatched(asking);
            setAsking(undefined);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
