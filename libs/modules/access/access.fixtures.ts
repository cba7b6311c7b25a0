import { definePolicy, derivedId, personal, type Actor, type Issued, type Sealed } from '#platform/kernel';
import type { AccountEvent } from './account-events.js';
import { SINGLE_SIGN_ON } from './account.js';
import type { AdministrationEvent } from './appoint-first-administrator/administration-events.js';

type DataOf<T extends AccountEvent['type']> = Extract<AccountEvent, { type: T }>['data'];

export const TODAY = '2023-03-15';
export const administrator: Actor = { id: 'ac-administrator', role: 'administrator' };
export const secondAdministrator: Actor = { id: 'ac-administrator-2', role: 'administrator' };
export const auditor: Actor = { id: 'ac-auditor', role: 'auditor' };
export const signOn: Actor = { id: SINGLE_SIGN_ON, role: 'system' };
/** The account most of the cast's events are about. */
export const KAREN = 'ac-karen';
const reason = personal(`account:${KAREN}`, 'Ny i teamet');

/** The frame of a command: who, on which day. */
export const issuedBy = (actor: Actor, today = TODAY): Issued => ({
  commandId: derivedId('fixture', actor.id, today),
  actor,
  now: `${today}T09:00:00.000Z`,
  today,
  correlationId: 'fixture',
});

export const roleGranted = (changes: Partial<DataOf<'RoleGranted'>> = {}): AccountEvent => ({
  type: 'RoleGranted',
  data: { role: 'auditor', reason, grantedBy: administrator.id, occurredOn: '2023-03-01', ...changes },
});
export const contactGranted = roleGranted({ role: 'regional-contact', region: '1084', until: '2023-12-31' });
export const administratorGranted = roleGranted({ role: 'administrator' });
export const claimGranted = roleGranted({ grantedBy: SINGLE_SIGN_ON });

export const roleRevoked = (occurredOn = TODAY): AccountEvent => ({
  type: 'RoleRevoked',
  data: { reason, revokedBy: administrator.id, occurredOn },
});

/** Single sign-on names no role any more. */
export const claimRevoked: AccountEvent = {
  type: 'RoleRevoked',
  data: { reason, revokedBy: SINGLE_SIGN_ON, occurredOn: TODAY },
};

export const TOKEN = '6f1f3f7a-6d0c-5f5e-9f0a-2f6f1f3f7a10';
export const HASH = 'ab'.repeat(32);
export const EXPIRES = '2023-12-31T00:00:00Z';

export const tokenIssued: AccountEvent = {
  type: 'TokenIssued',
  data: {
    token: TOKEN,
    hash: HASH,
    rows: ['BoilKettle'],
    role: 'regional-contact',
    region: '1084',
    expiresAt: EXPIRES,
    label: personal(`account:${administrator.id}`, 'Laboratoriets system'),
    occurredOn: TODAY,
  },
};
export const tokenRevoked: AccountEvent = {
  type: 'TokenRevoked',
  data: { token: TOKEN, revokedBy: administrator.id, occurredOn: TODAY },
};
export const invitationRenewed: AccountEvent = {
  type: 'InvitationRenewed',
  data: { renewedBy: administrator.id, occurredOn: TODAY },
};
export const invitationRenewalRequested: AccountEvent = {
  type: 'InvitationRenewalRequested',
  data: { requestedBy: administrator.id, occurredOn: TODAY },
};
export const secondFactorReset: AccountEvent = {
  type: 'SecondFactorReset',
  data: { reason, resetBy: administrator.id, occurredOn: TODAY },
};
export const firstAdministratorAppointed: AdministrationEvent = {
  type: 'FirstAdministratorAppointed',
  data: { account: KAREN, occurredOn: TODAY },
};

/** Rows a token may be given, and one for people. */
export const table = Object.values({
  ...definePolicy('kettles', {
    BoilKettle: { kind: 'command', allow: { 'regional-contact': 'own-region' } },
    ListKettles: { kind: 'question', allow: { 'regional-contact': 'own-region', auditor: 'everywhere' } },
    ScrapKettle: { kind: 'command', allow: { auditor: 'everywhere' } },
  }),
  ...definePolicy('access', { GrantRole: { kind: 'command', allow: { administrator: 'everywhere' } } }),
});

/** A sealed field as it would be stored. */
const sealedAt = (path: string): Sealed => ({
  $sealed: 1,
  subject: `account:${KAREN}`,
  keyVersion: 1,
  event: '6d0c7e0e-6f0b-5f5e-9f0a-2f6f1f3f7a10',
  path,
  iv: 'AAECAwQFBgcICQoL',
  ciphertext: 'c2VhbGVk',
  tag: 'AAECAwQFBgcICQoLDA0ODw==',
});
const sealed = <E extends AccountEvent>(event: E, field: string): E => ({
  ...event,
  data: { ...event.data, [field]: sealedAt(`/${field}`) },
});

/** One event of every type, as stored. */
export const everyEvent: readonly (AccountEvent | AdministrationEvent)[] = [
  sealed(contactGranted, 'reason'),
  sealed(roleRevoked(), 'reason'),
  sealed(tokenIssued, 'label'),
  tokenRevoked,
  invitationRenewalRequested,
  invitationRenewed,
  sealed(secondFactorReset, 'reason'),
  firstAdministratorAppointed,
];
