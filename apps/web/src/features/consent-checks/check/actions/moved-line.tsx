import { useTranslation } from 'react-i18next';
import { tellEvent } from '../history/tell-event.js';
import type { CheckItem } from '../item/check-item.js';
import { useTeller } from '../item/use-teller.js';
import styles from './actions.module.css';

interface MovedLineProps {
  readonly item: CheckItem;
  readonly base: number;
  readonly busy: boolean;
}

/** Says that the item has moved while a form about it is open. The form is left alone. */
export function MovedLine({ item, base, busy }: MovedLineProps) {
  const { t } = useTranslation('consent-checks/check');
  const teller = useTeller(item.programme);
  const last = item.history.at(-1);
  const hasMoved = item.revision > base && !busy && last !== undefined;
  return (
    <p role="status" className={hasMoved ? styles.moved : undefined}>
      {hasMoved ? t('stale.moved', { what: tellEvent(last, teller) }) : null}
    </p>
  );
}
