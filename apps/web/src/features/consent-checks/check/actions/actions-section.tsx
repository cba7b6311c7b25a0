import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { useIsPast } from '#web/lib/as-of.js';
import { hasDraft } from '#web/lib/drafts.js';
import { useSession } from '#web/lib/session.js';
import type { CheckItem } from '../item/check-item.js';
import { hindrances, offered, type Action } from './action.js';
import { labelKey } from './action-label.js';
import styles from './actions.module.css';
import { draftOf } from './draft-of.js';
import { FormOf } from './form-of.js';
import { Recorded } from './recorded.js';

/** What this reader may do with the item now: buttons, one of them the main one; a form opens in their place. */
export function ActionsSection({ item }: { item: CheckItem }) {
  const { t } = useTranslation('consent-checks/check');
  const isPast = useIsPast();
  const [open, setOpen] = useState<Action>();
  const [recorded, setRecorded] = useState<Accepted>();
  const buttons = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Giving a form up leads back to the buttons it came from.
    if (wasOpen.current && open === undefined && !recorded) buttons.current?.focus();
    wasOpen.current = open !== undefined;
  }, [open, recorded]);
  const choose = (action: Action): void => {
    setRecorded(undefined);
    setOpen(action);
  };
  return (
    <Section id="actions" title={t('actions.title')}>
      {recorded ? <Recorded accepted={recorded} /> : null}
      {isPast ? <p>{t('app:asOf.cannotChange')}</p> : null}
      {open && !isPast ? (
        <Suspense fallback={<Loading />}>
          <FormOf
            key={open}
            item={item}
            action={open}
            onRecorded={(accepted) => {
              setRecorded(accepted);
              setOpen(undefined);
            }}
            onCancel={() => setOpen(undefined)}
          />
        </Suspense>
      ) : null}
      {open || isPast ? null : (
        <div ref={buttons} tabIndex={-1}>
          <Buttons item={item} onChoose={choose} />
        </div>
      )}
    </Section>
  );
}

function Buttons({ item, onChoose }: { item: CheckItem; onChoose: (action: Action) => void }) {
  const { t } = useTranslation('consent-checks/check');
  const { role, account } = useSession();
  const { main, others } = offered(item);
  const label = (action: Action): string => t(labelKey(action, item, role));
  const begun = (action: Action): string =>
    hasDraft(account ?? '', draftOf(action, item.id))
      ? t('actions.begun', { action: label(action) })
      : label(action);
  return (
    <>
      {hindrances(item).map(({ action, own, code }) => (
        <p key={action}>{own ? t(`ownStep.${own}`) : `${label(action)}: ${t(`hindrance.${code}`)}`}</p>
      ))}
      {main || others.length > 0 ? (
        <div className={styles.buttons} data-print="no">
          {main ? (
            <Button look="primary" onClick={() => onChoose(main)}>
              {begun(main)}
            </Button>
          ) : null}
          {others.map((action) => (
            <Button key={action} onClick={() => onChoose(action)}>
              {begun(action)}
            </Button>
          ))}
        </div>
      ) : (
        <p>{t('actions.none')}</p>
      )}
    </>
  );
}
