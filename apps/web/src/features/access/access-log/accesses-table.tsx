import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import { dateTime } from '#web/lib/format.js';
import { useAccountNames } from '../use-account-names.js';
import { useRoleName } from '../use-role-name.js';
import { ReadSamples } from './read-samples.js';
import type { Access } from './use-accesses.js';

/** The reads: when, who, what, and about which samples. */
export function AccessesTable({ accesses }: { accesses: readonly Access[] }) {
  const { t } = useTranslation(['access', 'access/rows']);
  const roleName = useRoleName();
  const nameOf = useAccountNames();
  return (
    <Table caption={t('accessLog.title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('accessLog.when')}</th>
          <th scope="col">{t('accessLog.who')}</th>
          <th scope="col">{t('column.role')}</th>
          <th scope="col">{t('accessLog.what')}</th>
          <th scope="col">{t('accessLog.samples')}</th>
        </tr>
      </thead>
      <tbody>
        {accesses.map(({ at, account, role, region, row, samples, requestId }) => (
          <tr key={`${requestId} ${at} ${row}`}>
            <td>
              <time dateTime={at}>{dateTime(at)}</time>
            </td>
            <td>{nameOf(account)}</td>
            <td>{roleName(role, region)}</td>
            <td>{t(`access/rows:row.${row}`, { defaultValue: row })}</td>
            <td>
              <ReadSamples samples={samples} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
