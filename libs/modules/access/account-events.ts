import { z } from 'zod';
import {
  code,
  event,
  eventCategory,
  instant,
  localDate,
  personalField,
  ROLES,
  sha256Hex,
  type EventsOf,
} from '#platform/kernel';

/** The roles somebody can be given; `system` is Tilsyn's own. */
export const GRANTABLE_ROLES = ROLES.filter((role) => role !== 'system');
export type GrantableRole = (typeof GRANTABLE_ROLES)[number];

const role = z.enum(GRANTABLE_ROLES);
const region = code(20).optional();
/** An opaque account id; names and addresses live beside the log. */
const account = z.string().min(1).max(120);

/**
 * Streams `account-<account id>`: what an account may do from when to when, why, and who said so. Reasons and labels
 * are sealed for subject `account:<account id>`.
 */
export const accountEvents = eventCategory('account', {
  /** In effect from `occurredOn`, which may lie ahead, to the last day `until`, or until it is revoked. */
  RoleGranted: event({
    role,
    region,
    until: localDate.optional(),
    reason: personalField(),
    grantedBy: account,
  }),
  /** `occurredOn` is the first day without: no grant from before reaches beyond the day before it. */
  RoleRevoked: event({ reason: personalField(), revokedBy: account }),
  /** A machine may ask as the account, for these rows of the policy table only. */
  TokenIssued: event({
    token: z.uuid(),
    /** SHA-256 of the secret, which was shown once and is kept nowhere. */
    hash: sha256Hex,
    rows: z.array(z.string().min(1).max(80)).min(1),
    role,
    region,
    expiresAt: instant,
    label: personalField(),
  }),
  TokenRevoked: event({ token: z.uuid(), revokedBy: account }),
  /** Somebody asked for such a link to an account that another administrator must ask one for, too. */
  InvitationRenewalRequested: event({ requestedBy: account }),
  /** Somebody was handed a new one-time link by which the account chooses its password. */
  InvitationRenewed: event({ renewedBy: account }),
  /** The account lost its second factor, and sets up another at the next sign-in, before anything else. */
  SecondFactorReset: event({ reason: personalField(), resetBy: account }),
});
export type AccountEvent = EventsOf<typeof accountEvents>;
