import { idOf, type Recorded } from '#platform/kernel';
import { foldIntoTable, type Projection } from '#platform/projections';
import type { AuditRoundEvent } from '../audit-round-events.js';
import { auditRounds } from '../audit-round.js';
import { evolveRow, type AuditRoundColumns } from './audit-round-row.js';

/** The rounds, one row each. */
export const auditRoundsProjection: Projection = {
  name: 'audit-rounds',
  version: 1,
  categories: [auditRounds.category],
  tables: ['audit_round'],
  handles: [
    'AuditRoundPlanned',
    'FrameFrozen',
    'SampleDrawn',
    'SamplesListed',
    'AuditRoundAnnounced',
    'RegionReported',
    'AuditRoundReportedToCommittee',
    'AuditRoundClosed',
  ],
  ignores: [],
  onPoison: 'halt',
  apply: (events, tx) =>
    foldIntoTable<AuditRoundColumns, 'round', Recorded<AuditRoundEvent>>(
      tx,
      {
        table: 'audit_round',
        key: ['round'],
        keyOf: ({ stream }) => ({ round: idOf(stream) }),
        evolve: evolveRow,
      },
      events as readonly Recorded<AuditRoundEvent>[],
    ),
};
