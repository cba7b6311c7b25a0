import { definePolicy, type PolicyRow } from '#platform/kernel';

type Allow = PolicyRow['allow'];

const centre: Allow = { auditor: 'everywhere', administrator: 'everywhere' };
/**
 * A round is a region's own when the region takes part in it; of its numbers and samples it sees its own. The certificate
 * alone holds every region's sizes: without them nobody could reckon that the own share was the right one.
 */
const readers: Allow = {
  auditor: 'everywhere',
  'committee-secretariat': 'everywhere',
  administrator: 'everywhere',
  'regional-contact': 'own-region',
  'regional-director': 'own-region',
};

/** Who may do what to audit rounds, and read what of them. */
export const sampleAuditsPolicy = definePolicy('sample-audits', {
  PlanRound: { kind: 'command', allow: centre },
  FreezeFrame: { kind: 'command', allow: centre },
  DrawSample: { kind: 'command', allow: centre },
  AnnounceRound: { kind: 'command', allow: centre },
  ReportRegion: { kind: 'command', allow: { 'regional-contact': 'own-region', ...centre } },
  ReportRound: { kind: 'command', allow: centre },
  CloseRound: { kind: 'command', allow: centre },
  PreviewFrame: { kind: 'question', allow: centre },
  PreviewDraw: { kind: 'question', allow: centre },
  PreviewAnnouncement: { kind: 'question', allow: centre },
  AskDetectionPower: { kind: 'question', allow: readers },
  ReadRoundProgress: { kind: 'question', allow: readers },
  ListAuditRounds: { kind: 'question', allow: readers },
  ReadAuditRound: { kind: 'question', allow: readers },
  ReadCertificate: { kind: 'question', allow: readers },
});
