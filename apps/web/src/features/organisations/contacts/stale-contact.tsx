import { useTranslation } from 'react-i18next';
import { StaleVersions } from '#web/components/stale-versions.js';
import { shortDate } from '#web/lib/format.js';
import type { Programme } from '../programme.js';
import { useContactName } from './use-contact-name.js';

interface StaleContactProps {
  readonly mine: string;
  readonly post: string;
  readonly current: Programme;
  readonly busy: boolean;
  readonly onSendAnyway: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody changed the programme meanwhile: who holds the post now, and who was to. */
export function StaleContact({ mine, post, current, ...choice }: StaleContactProps) {
  const { t } = useTranslation('organisations');
  const nameOf = useContactName();
  const held = current.contacts.find(({ id }) => id === post);
  return (
    <StaleVersions
      mine={<p>{mine}</p>}
      theirs={
        <p>
          {held
            ? `${post}: ${nameOf(held)}, ${
                held.retiredOn === undefined
                  ? t('validFrom', { from: shortDate(held.appointedOn) })
                  : t('retiredFrom', { from: shortDate(held.appointedOn), to: shortDate(held.retiredOn) })
              }`
            : t('postVacant', { post })}
        </p>
      }
      {...choice}
    />
  );
}
