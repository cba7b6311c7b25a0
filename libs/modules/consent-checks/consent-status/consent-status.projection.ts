import { localDateOf } from '#platform/calendar';
import { idOf, type Recorded } from '#platform/kernel';
import type { Projection, ReadModelTransaction } from '#platform/projections';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { consentCheckEvents, type ConsentCheckEvent } from '../consent-check-events.js';
import { fromRow, toRow, type CheckRow, type LatestEvent } from './check-row.js';
import { evolveSummary } from './check-summary.js';
import { StatusLedger } from './status-ledger.js';
import { writeChecks, writeDays, writeReports, writeRounds, writeSpans } from './status-tables.projection.js';
import { writeTotals } from './status-totals.projection.js';
import type { CheckState } from './status-words.js';

type Heard = Recorded<ConsentCheckEvent | AuditRoundEvent>;
type CheckEvent = Recorded<ConsentCheckEvent>;

const isCheckEvent = (event: Heard): event is CheckEvent => event.stream.startsWith('consentCheck-');

/** The list of checks and the counts behind the status, in one transaction so that they never disagree. */
export const consentStatusProjection: Projection = {
  name: 'consent-status',
  version: 1,
  categories: ['consentCheck', 'sampleAudit'],
  tables: [
    'consent_check',
    'consent_status_cell',
    'consent_open_span',
    'consent_open_day',
    'consent_round_report',
    'consent_round',
  ],
  handles: [...Object.keys(consentCheckEvents.definitions), 'AuditRoundPlanned', 'FrameFrozen', 'RegionReported'],
  ignores: ['SampleDrawn', 'SamplesListed', 'AuditRoundAnnounced', 'AuditRoundReportedToCommittee', 'AuditRoundClosed'],
  follows: [
    'open-checks-when-sample-drawn',
    'request-answers-when-round-announced',
    'report-checks-when-round-reported',
  ],
  onPoison: 'halt',
  async apply(events, tx) {
    const heard = events as readonly Heard[];
    await projectChecks(heard.filter(isCheckEvent), tx);
    await projectRounds(heard.filter((event): event is Recorded<AuditRoundEvent> => !isCheckEvent(event)), tx);
  },
};

async function projectChecks(events: readonly CheckEvent[], tx: ReadModelTransaction): Promise<void> {
  if (events.length === 0) return;
  const states = await loadStates(events, tx);
  const ledger = new StatusLedger();
  const latest = new Map<string, LatestEvent>();
  for (const event of events) {
    const id = idOf(event.stream);
    const before = states.get(id);
    const dates = { on: event.data.occurredOn, recorded: recordedDay(event.recordedAt) };
    states.set(id, ledger.book(id, before, evolveSummary(before?.summary, event), dates));
    latest.set(id, { revision: event.revision, occurredOn: dates.on });
  }
  await writeChecks(tx, rowsOf(states, latest));
  await writeTotals(tx, ledger.cells());
  await writeSpans(tx, ledger.spans());
  await writeDays(tx, ledger.days());
}

function rowsOf(states: ReadonlyMap<string, CheckState>, latest: ReadonlyMap<string, LatestEvent>): CheckRow[] {
  return [...latest].flatMap(([id, event]) => {
    const state = states.get(id);
    return state ? [toRow(id, state, event)] : [];
  });
}

async function loadStates(
  events: readonly CheckEvent[],
  tx: ReadModelTransaction,
): Promise<Map<string, CheckState>> {
  const opened = new Set(events.filter(({ type }) => type === 'ConsentCheckOpened').map(({ stream }) => stream));
  const known = [...new Set(events.map(({ stream }) => stream))].filter((stream) => !opened.has(stream));
  if (known.length === 0) return new Map();
  const rows = await tx.query<{ row: CheckRow }>(
    'select to_jsonb(c) as row from consent_check c where check_id = any($1)',
    [known.map(idOf)],
  );
  return new Map(rows.map(({ row }) => [row.check_id, fromRow(row)]));
}

async function projectRounds(
  events: readonly Recorded<AuditRoundEvent>[],
  tx: ReadModelTransaction,
): Promise<void> {
  for (const event of events) {
    const round = idOf(event.stream);
    const dates = { on: event.data.occurredOn, recorded: recordedDay(event.recordedAt) };
    if (event.type === 'AuditRoundPlanned') await writeRounds(tx, round, event.data, dates);
    if (event.type === 'FrameFrozen')
      await tx.query('update consent_round set strata = $2 where round = $1', [round, JSON.stringify(event.data.strata)]);
    if (event.type === 'RegionReported') await writeReports(tx, { round, revision: event.revision }, event.data, dates);
  }
}

let lastHour = '';
let lastDay = '';

/** The local date of an instant. Copenhagen's offset is whole hours, so all instants of a UTC hour share their date. */
function recordedDay(recordedAt: string): string {
  const hour = recordedAt.slice(0, 13);
  if (hour !== lastHour) {
    lastDay = localDateOf(recordedAt);
    lastHour = hour;
  }
  return lastDay;
}
