import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { DEADLINES, type Deadlines } from './deadline-values.js';

/** Each deadline in business days. */
export function DeadlinesTable({ deadlines, caption }: { deadlines: Deadlines; caption: string }) {
  const { t } = useTranslation('organisations');
  return (
    <Table caption={caption} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('deadlines.kind')}</th>
          <NumHead>{t('deadlines.days')}</NumHead>
        </tr>
      </thead>
      <tbody>
        {DEADLINES.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`deadline.${kind}`)}</th>
            <Num>{deadlines[kind]}</Num>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
