import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count, shortDate } from '#web/lib/format.js';
import { language } from '#web/lib/language.js';
import styles from '../organisations.module.css';
import type { Region } from '../programme.js';

/** The regions with their codes, and the days between which they exist. */
export function RegionsTable({ regions }: { regions: readonly Region[] }) {
  const { t } = useTranslation('organisations');
  return (
    <Table caption={t('regions.heading')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('column.region')}</th>
          <th scope="col">{t('column.code')}</th>
          <th scope="col">{t('column.iso')}</th>
          <th scope="col">{t('column.valid')}</th>
          <th scope="col">{t('column.site')}</th>
          <NumHead>{t('column.population')}</NumHead>
        </tr>
      </thead>
      <tbody>
        {regions.map(({ code, names, iso, validFrom, validTo, sequencingSite, population, populationOn }) => (
          <tr key={code}>
            <th scope="row">{names[language()]}</th>
            <td>{code}</td>
            <td>{iso ?? '–'}</td>
            <td>
              {validTo === undefined
                ? t('validFrom', { from: shortDate(validFrom) })
                : `${shortDate(validFrom)}–${shortDate(validTo)}`}
            </td>
            <td>{sequencingSite ?? '–'}</td>
            <Num>
              {population === undefined ? '–' : count(population)}
              {populationOn === undefined ? null : (
                <div className={styles.quiet}>{t('countedOn', { day: shortDate(populationOn) })}</div>
              )}
            </Num>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
