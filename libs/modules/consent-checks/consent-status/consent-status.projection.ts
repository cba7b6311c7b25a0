import { localDateOf } from '#platform/calendar';
import { idOf, type Recorded } from '#platform/kernel';
import type { Projection, ReadModelTransaction } from '#platform/projections';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { consentCheckEvents, type ConsentCheckEvent } from '../consent-check-events.js';
import { evolveSummary } from './check-summary.js';
import { loadStates, writeChecks, type Batch } from './check-rows.projection.js';
import { PastVersions } from './past-versions.js';
import { StatusLedger } from './status-ledger.js';
import { writeDays, writeReport, writeRound, writeSpans, writeStrata } from './status-tables.projection.js';
import { writeTotals } from './status-totals.projection.js';

type Heard = Recorded<ConsentCheckEvent | AuditRoundEvent>;
type CheckEvent = Recorded<ConsentCheckEvent>;

const isCheckEvent = (event: Heard): event is CheckEvent => event.stream.startsWith('consentCheck-');

/** The list of checks as of any date and the counts behind the status, in one transaction so that they never disagree. */
export const consentStatusProjection: Projection = {
  name: 'consent-status',
  version: 2,
  categories: ['consentCheck', 'sampleAudit'],
  tables: [
    'consent_check',
    'consent_check_past',
    'consent_status_cell',
    'consent_open_span',
    'consent_open_day',
    'consent_round_report',
    'consent_round',
  ],
  handles: [
    ...Object.keys(consentCheckEvents.definitions),
    'AuditRoundPlanned',
    'FrameFrozen',
    'RegionReported',
  ],
  ignores: [
    'SampleDrawn',
    'SamplesListed',
    'AuditRoundAnnounced',
    'AuditRoundReportedToCommittee',
    'AuditRoundClosed',
  ],
  follows: [
    'open-checks-when-sample-drawn',
    'request-answers-when-round-announced',
    'report-checks-when-round-reported',
  ],
  onPoison: 'halt',
  async apply(events, tx) {
    const heard = events as readonly Heard[];
    await projectChecks(heard.filter(isCheckEvent), tx);
    await projectRounds(
      heard.filter((event): event is Recorded<AuditRoundEvent> => !isCheckEvent(event)),
      tx,
    );
  },
};

// A batch touches few rows of large tables; a join by hash would read the whole table for every batch.
const lookUpByKey = 'set local enable_hashjoin = off; set local enable_mergejoin = off';

async function projectChecks(events: readonly CheckEvent[], tx: ReadModelTransaction): Promise<void> {
  if (events.length === 0) return;
  await tx.query(lookUpByKey);
  const batch: Batch = { opened: new Map(), states: await loadStates(events, tx), past: new PastVersions() };
  const ledger = new StatusLedger();
  for (const event of events) {
    const id = idOf(event.stream);
    const before = batch.states.get(id);
    const dates = { on: event.data.occurredOn, recorded: recordedDay(event.recordedAt) };
    const latest = { revision: event.revision, occurredOn: dates.on, recordedOn: dates.recorded };
    batch.past.book(id, before, dates);
    batch.states.set(id, {
      ...ledger.book(id, before, evolveSummary(before?.summary, event), dates),
      latest,
    });
    if (event.type === 'ConsentCheckOpened') batch.opened.set(id, event.data);
  }
  await writeChecks(tx, batch);
  await writeTotals(tx, ledger.cells());
  await writeSpans(tx, ledger.spans());
  await writeDays(tx, ledger.days());
}

async function projectRounds(
  events: readonly Recorded<AuditRoundEvent>[],
  tx: ReadModelTransaction,
): Promise<void> {
  for (const event of events) {
    const round = idOf(event.stream);
    const dates = { on: event.data.occurredOn, recorded: recordedDay(event.recordedAt) };
    if (event.type === 'AuditRoundPlanned') await writeRound(tx, round, event.data, dates);
    if (event.type === 'FrameFrozen') await writeStrata(tx, round, event.data);
    if (event.type === 'RegionReported')
      await writeReport(tx, { round, revision: event.revision }, event.data, dates);
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
