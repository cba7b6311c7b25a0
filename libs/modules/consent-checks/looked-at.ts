import type { ConsentCheckEvent } from './consent-check-events.js';

/** Asking for an answer, and telling the committee, is not yet looking into the matter. */
const ASKING: readonly ConsentCheckEvent['type'][] = [
  'ConsentCheckOpened',
  'AnswerRequested',
  'CheckReportedToCommittee',
];

/** Whether somebody looked into the check by it. */
export const isLook = ({ type }: Pick<ConsentCheckEvent, 'type'>): boolean => !ASKING.includes(type);
