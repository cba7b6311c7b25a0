import { useTranslation } from 'react-i18next';
import { Table } from '#web/components/table.js';
import { useProgramme, type Option } from '#web/lib/programme.js';
import type { Round } from '../../round.js';

/** The codes that rows of a frame of the round may carry, with what they stand for. */
export function FrameCodes({ round }: { round: Round }) {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  const { regions, patientGroups, departmentsOf } = useProgramme(round.programme);
  return (
    <>
      <Codes
        caption={t('format.regionCodes')}
        of={regions.filter(({ code }) => round.regions.includes(code))}
      />
      <Codes caption={t('format.patientGroupCodes')} of={patientGroups} />
      <Codes caption={t('format.departmentCodes')} of={round.regions.flatMap(departmentsOf)} />
    </>
  );
}

function Codes({ caption, of }: { caption: string; of: readonly Option[] }) {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  if (of.length === 0) return null;
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('format.code')}</th>
          <th scope="col">{t('format.name')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ code, name }) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
