import type { Action } from './action.js';

/** The name under which what was typed for an action on an item is kept. */
export const draftOf = (action: Action, item: string): string => `${action}.${item}`;
