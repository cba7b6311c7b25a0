import { definePolicy, type PolicyRow } from '#platform/kernel';

const everybody: PolicyRow['allow'] = {
  auditor: 'everywhere',
  'committee-secretariat': 'everywhere',
  administrator: 'everywhere',
  'regional-contact': 'everywhere',
  'regional-director': 'everywhere',
};

/** Everybody who is signed in may know who may do what, and what they may do themselves. */
export const tablePolicy = definePolicy('policy', {
  ReadPolicy: { kind: 'question', allow: everybody },
  ReadOwnAccess: { kind: 'question', allow: everybody },
});
