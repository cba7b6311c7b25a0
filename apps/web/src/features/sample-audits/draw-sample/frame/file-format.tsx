import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import { MAX_FILE_MIB } from './file-complaint.js';

const COLUMNS = [
  'requisitionId',
  'region',
  'patientGroup',
  'department',
  'analysedOn',
  'familyId',
  'relation',
] as const;

/** How a frame file must look. */
export function FileFormat() {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  return (
    <details>
      <summary>{t('format.title')}</summary>
      <p>{t('format.what', { limit: MAX_FILE_MIB })}</p>
      <Table caption={t('format.columns')}>
        <thead>
          <tr>
            <th scope="col">{t('format.column')}</th>
            <th scope="col">{t('format.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {COLUMNS.map((column) => (
            <tr key={column}>
              <th scope="row">{t(`field.${column}`)}</th>
              <td>{t(`format.${column}`)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
