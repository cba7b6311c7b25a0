/** Whether somebody may do anything: today, from a day ahead, no longer, or never yet. */
export const ACCESS_STATES = ['active', 'future', 'ended', 'none'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];
