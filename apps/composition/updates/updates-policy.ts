import { definePolicy } from '#platform/kernel';

/** Who may be told that something moved: everybody with a login, since nobody is told what. */
export const updatesPolicy = definePolicy('updates', {
  FollowUpdates: {
    kind: 'question',
    allow: {
      auditor: 'everywhere',
      'committee-secretariat': 'everywhere',
      administrator: 'everywhere',
      'regional-contact': 'everywhere',
      'regional-director': 'everywhere',
    },
  },
});
