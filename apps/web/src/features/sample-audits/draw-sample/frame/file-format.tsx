import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Table } from '#web/components/table.js';
import type { Round } from '../../round.js';
import { saveFile } from '../../save-file.js';
import { MAX_FILE_MIB } from './file-complaint.js';
import { COLUMNS, templateOf } from './frame-template.js';
import { FrameCodes } from './frame-codes.js';

/** How a frame file must look, by which codes, and a template to begin with. */
export function FileFormat({ round }: { round: Round }) {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  return (
    <details>
      <summary>{t('format.title')}</summary>
      <p>{t('format.what', { limit: MAX_FILE_MIB })}</p>
      <p>
        <Button
          onClick={() =>
            saveFile(
              templateOf((column) => t(`field.${column}`)),
              'text/csv;charset=utf-8',
              t('format.templateName'),
            )
          }
        >
          {t('format.template')}
        </Button>
      </p>
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
      <FrameCodes round={round} />
    </details>
  );
}
