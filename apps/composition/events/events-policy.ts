import { definePolicy } from '#platform/kernel';

/** Who may read the log as it is stored. */
export const eventsPolicy = definePolicy('events', {
  ReadEventLog: {
    kind: 'question',
    allow: { auditor: 'everywhere', 'committee-secretariat': 'everywhere', administrator: 'everywhere' },
  },
});
