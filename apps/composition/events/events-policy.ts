import { definePolicy } from '#platform/kernel';

/** Who may read the log as it is stored. What it tells of accounts is for those who may read a person. */
export const eventsPolicy = definePolicy('events', {
  ReadEventLog: {
    kind: 'question',
    allow: { auditor: 'everywhere', 'committee-secretariat': 'everywhere', administrator: 'everywhere' },
  },
});
