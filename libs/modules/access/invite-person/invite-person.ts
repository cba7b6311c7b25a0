import { z } from 'zod';
import { freeText } from '#platform/kernel';
import { grantRoleInput } from '../grant-role/grant-role.js';

/** Who is invited, and to what. Name and address go into the login's directory and nowhere else. */
export const invitePersonInput = grantRoleInput.extend({
  name: freeText(120),
  email: z.email().max(200),
});
export type InvitePersonInput = z.infer<typeof invitePersonInput>;

export const invitationAnswer = z
  .object({
    account: z.string(),
    link: z.string().meta({ description: 'Shown once: hand it to the person yourself.' }),
    expiresAt: z.string(),
    position: z.string().meta({ description: 'Pass it as `?after=` to read what was just written.' }),
  })
  .meta({ description: 'The one-time link by which the person chooses a password.' });
export type InvitationAnswer = z.infer<typeof invitationAnswer>;
