import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count, longDate, shortDate } from '#web/lib/format.js';
import { ComplianceCell } from './compliance-cell.js';
import { Items } from './items-link.js';
import type { ConsentStatus, StatusLine } from './use-consent-status.js';

/** The states an open item is counted by, in the order in which an item passes them. */
export const OPEN_BY = [
  'awaitingAnswer',
  'underInvestigation',
  'transferOffered',
  'awaitingAssessment',
  'awaitingRetrospectiveConsent',
  'awaitingVerification',
  'awaitingDataHandling',
] as const satisfies readonly (keyof StatusLine['openBy'])[];

interface StatusTableProps {
  readonly status: ConsentStatus;
  readonly round?: string;
}

/** A line per region and one for the country; every figure leads to the items behind it. */
export function StatusTable({ status, round }: StatusTableProps) {
  const { t } = useTranslation(['consent-checks/consent-status', 'consent-checks']);
  const { regions, national } = status;
  // A state nobody is in has no column: the page is read on paper too.
  const states = OPEN_BY.filter((state) => regions.some(({ openBy }) => openBy[state] > 0));
  return (
    <Table caption={t('table.caption', { day: longDate(status.asOf) })} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('table.region')}</th>
          <NumHead>{t('table.sampled')}</NumHead>
          <NumHead>{t('table.open')}</NumHead>
          {states.map((state) => (
            <NumHead key={state}>{t(`consent-checks:state.${state}`)}</NumHead>
          ))}
          <NumHead>{t('table.overdue')}</NumHead>
          <NumHead>{t('table.oldest')}</NumHead>
          <NumHead>{t('table.closed')}</NumHead>
          <th scope="col">{t('table.compliance')}</th>
        </tr>
      </thead>
      <tbody>
        {regions.map((line) => (
          <tr key={line.code}>
            <th scope="row">
              {line.region}
              <Reported line={line} />
            </th>
            <Figures
              line={line}
              states={states}
              search={{ region: line.code, ...(round ? { round } : {}) }}
            />
          </tr>
        ))}
      </tbody>
      {national ? (
        <tfoot>
          <tr>
            <th scope="row">{t('app:country')}</th>
            <Figures line={national} states={states} search={round ? { round } : {}} />
          </tr>
        </tfoot>
      ) : null}
    </Table>
  );
}

/** What a region has said of its rounds, when silence could be mistaken for it. */
function Reported({ line }: { line: StatusLine }) {
  const { t } = useTranslation('consent-checks/consent-status');
  if (line.open > 0 || line.reported === 'items-reported') return null;
  return (
    <>
      <br />
      <small>{t(`reported.${line.reported}`)}</small>
    </>
  );
}

type Figured = Omit<StatusLine, 'region' | 'code' | 'reported'>;

interface FiguresProps {
  readonly line: Figured;
  readonly states: readonly (typeof OPEN_BY)[number][];
  readonly search: Record<string, string>;
}

function Figures({ line, states, search }: FiguresProps) {
  const { t } = useTranslation('consent-checks/consent-status');
  return (
    <>
      <Num>{line.sampled === null ? t('table.unknown') : count(line.sampled)}</Num>
      <Num strong>
        <Items n={line.open} search={{ ...search, state: 'open' }} />
      </Num>
      {states.map((state) => (
        <Num key={state}>
          <Items n={line.openBy[state]} search={{ ...search, state }} />
        </Num>
      ))}
      <Num strong>
        <Items n={line.overdue} search={{ ...search, overdue: 'true' }} />
      </Num>
      <Num>{line.oldestOpen ? shortDate(line.oldestOpen) : '–'}</Num>
      <Num>
        <Items n={line.closed} search={{ ...search, state: 'closed' }} />
      </Num>
      <ComplianceCell compliance={line.complianceAtAnalysis} />
    </>
  );
}
