import { useTranslation } from 'react-i18next';
import { Facts } from '#web/components/facts.js';
import { AccessStateTag } from '../access-state-tag.js';
import { Period } from '../period.js';
import { useRoleName } from '../use-role-name.js';
import type { PersonWithHistory } from './use-person.js';

type Access = Pick<PersonWithHistory, 'role' | 'region' | 'from' | 'until' | 'state'>;

/** What somebody may do on the day that is shown. */
export function AccessNow({ access }: { access: Access }) {
  const { t } = useTranslation('access');
  const roleName = useRoleName();
  const { role, region, from, until, state } = access;
  return (
    <Facts
      facts={[
        [t('column.role'), roleName(role, region)],
        [t('column.state'), <AccessStateTag key="state" state={state} />],
        [t('column.period'), <Period key="period" from={from} until={until} />],
      ]}
    />
  );
}
