import { definePolicy, type PolicyRow } from '#platform/kernel';

const administrator: PolicyRow['allow'] = { administrator: 'everywhere' };

/** Who may look after the instance itself. */
export const operationsPolicy = definePolicy('operations', {
  ReadOperations: { kind: 'question', allow: administrator },
  RebuildProjection: { kind: 'command', allow: administrator },
  CancelRebuild: { kind: 'command', allow: administrator },
});
