import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Page } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay, useSession } from '#web/lib/session.js';
import { Pages } from '../pages.js';
import { RemindersNav } from '../reminders-nav.js';
import { LedgerFilters } from './ledger-filters.js';
import { ledgerSearch } from './ledger-search.js';
import { LedgerTable } from './ledger-table.js';
import { RecordBounceDialog } from './record-bounce-dialog.js';
import { useMailLedger, type LedgerMail } from './use-mail-ledger.js';

/** Every mail that was prepared: when, to which duty, about what, and what became of it. */
export function MailLedgerPage() {
  const { t } = useTranslation(['reminders/mail-ledger', 'reminders']);
  const search = ledgerSearch({ ...useSearch({ from: '/reminders/sent' }) });
  const mails = useMailLedger(search);
  const { region } = useSession();
  const isPast = useIsPast();
  const mayBounce = useMay()('RecordBounce') && !isPast;
  const [bounced, setBounced] = useState<LedgerMail>();
  return (
    <Page title={t('title')} lead={region === null ? t('lead') : t('leadOwn')}>
      <RemindersNav />
      <LedgerFilters search={search} />
      <Asked query={mails}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Nothing filtered={Object.keys(search).length > 0} />
          ) : (
            <>
              <LedgerTable mails={items} {...(mayBounce ? { onBounced: setBounced } : {})} />
              <Pages cursor={search.cursor} next={nextCursor} />
            </>
          )
        }
      </Asked>
      {bounced ? <RecordBounceDialog mail={bounced} onClose={() => setBounced(undefined)} /> : null}
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation(['reminders/mail-ledger', 'reminders']);
  if (!filtered)
    return (
      <Empty title={t('none')}>
        <p>{t('noneWhat')}</p>
      </Empty>
    );
  return (
    <Empty title={t('noMatch')}>
      <LinkButton to="/reminders/sent" search={{}}>
        {t('reminders:filter.reset')}
      </LinkButton>
    </Empty>
  );
}
