import type { Role } from '#web/lib/session.js';
import type { CheckItem } from '../item/check-item.js';
import type { Action } from './action.js';

/** What a button is called: an answer may be the first, a correction, or written down for the region. */
export function labelKey(action: Action, item: CheckItem, role: Role | null): string {
  if (action !== 'AnswerCheck') return `action.${action}.label`;
  if (item.answer && item.state === 'awaitingAssessment') return 'action.AnswerCheck.correct';
  return role === 'regional-contact' ? 'action.AnswerCheck.label' : 'action.AnswerCheck.onBehalf';
}
