import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DueDate } from '#web/components/due-date.js';
import { Tag } from '#web/components/tag.js';
import { useAsOf } from '#web/lib/as-of.js';
import { shortDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { useSession } from '#web/lib/session.js';
import { StateTag } from '../state-tag.js';
import styles from './check-list.module.css';
import type { Column } from './columns.js';
import type { ListedCheck } from './use-check-list.js';
import type { Selection } from './use-selection.js';

interface CheckRowProps {
  readonly check: ListedCheck;
  readonly columns: readonly Column[];
  /** Missing where nothing may be done to many at a time. */
  readonly selection: Selection | undefined;
}

/** One check. The sample leads to it. */
export function CheckRow({ check, columns, selection }: CheckRowProps) {
  const { t } = useTranslation('consent-checks/check-list');
  const isChosen = selection?.has(check.id) ?? false;
  return (
    <tr className={isChosen ? styles.chosen : undefined}>
      {selection ? (
        <td className={styles.box}>
          <label>
            <span className="visually-hidden">{t('bulk.one', { sample: check.sample })}</span>
            <input type="checkbox" checked={isChosen} onChange={() => selection.toggle(check)} />
          </label>
        </td>
      ) : null}
      <th scope="row">
        <Link to="/consent-checks/$id" params={{ id: check.id }} className={styles.sample}>
          {check.sample}
        </Link>
      </th>
      {columns.map((column) => (
        <td key={column}>
          <Cell column={column} check={check} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ column, check }: { column: Column; check: ListedCheck }) {
  const { t } = useTranslation('consent-checks/check-list');
  const { t: words } = useTranslation('consent-checks');
  const { nameOf } = useProgramme(check.programme);
  const { today } = useSession();
  const day = useAsOf().asOf ?? today;
  const cells: Readonly<Record<Column, () => ReactNode>> = {
    region: () => nameOf('regions', check.region),
    round: () => check.round ?? t('noRound'),
    state: () => <StateTag state={check.state} />,
    waitingFor: () =>
      check.waitingFor === 'another-region'
        ? nameOf('regions', check.transferTo)
        : check.waitingFor
          ? words(`waitingFor.${check.waitingFor}`)
          : t('nobody'),
    dueOn: () => <RegionDeadline check={check} day={day} />,
    deadline: () => <Deadline check={check} day={day} />,
    looked: () => <Looked check={check} />,
    consent: () => (check.consent ? words(`consent.${check.consent}`) : t('unanswered')),
    compliance: () => words(`compliance.${check.complianceAtAnalysis ?? 'none'}`),
    patientGroup: () => nameOf('patientGroups', check.patientGroup),
    department: () => nameOf('departments', check.department),
    family: () =>
      [check.family, check.relation ? words(`relation.${check.relation}`, check.relation) : null]
        .filter(Boolean)
        .join(', '),
    origin: () => words(`origin.${check.origin}`),
    openedOn: () => shortDate(check.openedOn),
    latestOn: () => shortDate(check.latestOn),
    reported: () => (check.reportedToCommittee ? t('app:yes') : t('app:no')),
  };
  return cells[column]();
}

/** The region's deadline, by which the list is sorted. Where the region has none, who is next and by when. */
function RegionDeadline({ check, day }: { check: ListedCheck; day: string }) {
  const { t: words } = useTranslation('consent-checks');
  const { deadline, dueOn } = check;
  if (dueOn === null && deadline !== null)
    return (
      <>
        {words(`by.${deadline.party}`)}: <Deadline check={check} day={day} />
      </>
    );
  const isNext = deadline?.dueOn === dueOn && deadline?.party === 'region';
  return isNext ? <Deadline check={check} day={day} /> : <DueDate day={dueOn} today={day} />;
}

/** Whatever is due next, whoever must see to it. */
function Deadline({ check, day }: { check: ListedCheck; day: string }) {
  const { t: words } = useTranslation('consent-checks');
  const { t } = useTranslation();
  if (!check.deadline) return <>{t('due.none')}</>;
  return (
    <>
      {words(`deadline.${check.deadline.kind}`)}: <DueDate day={check.deadline.dueOn} today={day} />
    </>
  );
}

/** Whether anybody has looked: done, looked at and still open, or never seen. */
function Looked({ check }: { check: ListedCheck }) {
  const { t } = useTranslation('consent-checks/check-list');
  const { t: words } = useTranslation('consent-checks');
  if (check.state === 'closed') return <>{t('done')}</>;
  if (!check.looked) return <Tag>{words('looked.no')}</Tag>;
  return (
    <>
      {words('looked.yes')}
      {check.lookedOn ? <small className={styles.quiet}> {shortDate(check.lookedOn)}</small> : null}
    </>
  );
}
