import type { OpenedCheck, Phase } from './consent-check.js';

/** The one thing a check waits for, as lists and the region status count it. */
export const OPEN_STATES = [
  'awaitingAnswer',
  'awaitingAssessment',
  'underInvestigation',
  'transferOffered',
  'awaitingRetrospectiveConsent',
  'awaitingVerification',
  'awaitingDataHandling',
  'closed',
] as const;
export type OpenState = (typeof OPEN_STATES)[number];

const byPhase: Readonly<Record<Phase, OpenState>> = {
  opened: 'awaitingAnswer',
  requested: 'awaitingAnswer',
  answered: 'awaitingAssessment',
  nonconforming: 'awaitingRetrospectiveConsent',
  proposed: 'awaitingVerification',
  barred: 'awaitingDataHandling',
  closed: 'closed',
};

/**
 * Exactly one state for every opened check: an offered transfer goes before an investigation, and that before the
 * phase. A nonconformity that waits for any remedy counts as awaiting retrospective consent.
 */
export function openState(
  check: Pick<OpenedCheck, 'progress' | 'offeredTo' | 'investigatedSince'>,
): OpenState {
  const { phase } = check.progress;
  if (phase === 'closed') return 'closed';
  if (check.offeredTo !== undefined) return 'transferOffered';
  return check.investigatedSince === undefined ? byPhase[phase] : 'underInvestigation';
}
