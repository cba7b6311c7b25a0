import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { numberOf } from '../item/check-item.js';

/** The events a command became, by their numbers; or that it had happened before. */
export function Recorded({ accepted }: { accepted: Accepted }) {
  const { t } = useTranslation('consent-checks/check');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const count = accepted.events.length;
  const last = numberOf(accepted);
  return (
    <div ref={ref} tabIndex={-1} data-print="no">
      <Notice tone={count === 0 ? 'info' : 'good'} announced>
        <p>
          {count === 0 ? t('recorded.before') : t('recorded.as', { count, first: last - count + 1, last })}
        </p>
      </Notice>
    </div>
  );
}
