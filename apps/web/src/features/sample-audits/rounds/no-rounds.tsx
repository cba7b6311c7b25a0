import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';

/** Why there is no round to show, and what one can do. */
export function NoRounds({ filtered, mayPlan }: { filtered: boolean; mayPlan: boolean }) {
  const { t } = useTranslation(['sample-audits/rounds', 'sample-audits']);
  if (filtered)
    return (
      <Empty title={t('noMatch')}>
        <LinkButton
          to="/audit-rounds"
          search={(before: object) => ({ ...before, status: undefined, cursor: undefined })}
        >
          {t('reset')}
        </LinkButton>
      </Empty>
    );
  return (
    <Empty title={t('none')}>
      <p>{mayPlan ? t('nonePlan') : t('noneWait')}</p>
      {mayPlan ? (
        <LinkButton look="primary" to="/audit-rounds/new">
          {t('plan')}
        </LinkButton>
      ) : null}
    </Empty>
  );
}
