import { definePolicy, type PolicyRow } from '#platform/kernel';

type Allow = PolicyRow['allow'];

const administrator: Allow = { administrator: 'everywhere' };

/** Who may say who may do what, and read who read what. */
export const accessPolicy = definePolicy('access', {
  InvitePerson: { kind: 'command', allow: administrator },
  RenewInvitation: { kind: 'command', allow: administrator },
  ResetSecondFactor: { kind: 'command', allow: administrator },
  GrantRole: { kind: 'command', allow: administrator },
  RevokeRole: { kind: 'command', allow: administrator },
  IssueToken: { kind: 'command', allow: administrator },
  RevokeToken: { kind: 'command', allow: administrator },
  /** Tilsyn's own, at the first run. */
  AppointFirstAdministrator: { kind: 'command', allow: {} },
  ListPeople: { kind: 'question', allow: administrator },
  ReadPerson: { kind: 'question', allow: administrator },
  ListTokens: { kind: 'question', allow: administrator },
  /** A region asks about one of its own samples at a time. */
  ListAccesses: {
    kind: 'question',
    allow: {
      auditor: 'everywhere',
      administrator: 'everywhere',
      'regional-contact': 'own-region',
      'regional-director': 'own-region',
    },
  },
});
