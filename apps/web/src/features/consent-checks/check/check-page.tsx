import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { Page } from '#web/components/page.js';
import { useMay } from '#web/lib/session.js';
import { ActionsSection } from './actions/actions-section.js';
import { EvidenceSection } from './evidence/evidence-section.js';
import { HistorySection } from './history/history-section.js';
import { AnswerSection } from './item/answer-section.js';
import { AskedSection } from './item/asked-section.js';
import type { CheckItem } from './item/check-item.js';
import { FactsSection } from './item/facts-section.js';
import { useCheck } from './item/use-check.js';
import { RemindersSection } from './reminders/reminders-section.js';

/** One item: what is asked and why, what this reader may do, what was found, and how it came there. */
export function CheckPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useCheck(id);
  const { t } = useTranslation('consent-checks/check');
  const title = query.data ? t('titleOf', { sample: query.data.sample }) : t('title');
  return (
    <Page title={title} actions={query.data ? <PageActions item={query.data} /> : null}>
      <Asked query={query}>{(item) => <Item key={item.id} item={item} />}</Asked>
    </Page>
  );
}

function Item({ item }: { item: CheckItem }) {
  return (
    <>
      <AskedSection item={item} />
      <AnswerSection item={item} />
      <div data-print="no">
        <ActionsSection item={item} />
      </div>
      <FactsSection item={item} />
      <EvidenceSection item={item} />
      <HistorySection item={item} />
      <RemindersSection item={item} />
    </>
  );
}

function PageActions({ item }: { item: CheckItem }) {
  const { t } = useTranslation('consent-checks/check');
  const may = useMay();
  return (
    <>
      {may('ListAccesses') ? (
        <Link to="/administration/access-log" search={{ sample: item.sample } as never}>
          {t('accessLog')}
        </Link>
      ) : null}
      <Button small onClick={() => window.print()}>
        {t('app:print')}
      </Button>
    </>
  );
}
