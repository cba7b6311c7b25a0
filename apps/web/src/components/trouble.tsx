import { useTranslation } from 'react-i18next';
import { ProblemError } from '#web/lib/problem.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

/** What is refused, or not there, is so a second time. */
const isFinal = (status: number | undefined): boolean => status === 403 || status === 404;

/** What went wrong with a question, and what one can do: the server's own words, or that nobody answered. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const refused = error instanceof ProblemError ? error.problem : undefined;
  return (
    <Notice tone="bad" title={refused ? refused.title : t('trouble.unreachable')} announced>
      <p>{refused ? refused.detail : t('trouble.unreachableWhat')}</p>
      {refused?.status === 403 ? <p>{t('trouble.whomToAsk')}</p> : null}
      {refused ? (
        <p>
          <small>
            {t('trouble.code')} <code>{refused.code}</code>
            {refused.incident ? <code> {refused.incident}</code> : null}
          </small>
        </p>
      ) : null}
      {refused?.status === 404 ? <p>{t('trouble.notYours')}</p> : null}
      {onRetry && !isFinal(refused?.status) ? (
        <div>
          <Button onClick={onRetry}>{t('trouble.retry')}</Button>
        </div>
      ) : null}
    </Notice>
  );
}
