import { invitePersonInvite } from '#web/lib/api/sdk.gen.js';
import type { InvitePersonInviteData, InvitePersonInviteResponse } from '#web/lib/api/types.gen.js';
import { ask, commandHeaders, rememberWritten } from '#web/lib/ask.js';
import { useCommand } from '#web/lib/use-command.js';

export type InviteInput = InvitePersonInviteData['body'];

/** Invites somebody to a role; the answer holds the one-time link. */
export const useInvitePerson = () =>
  useCommand<InviteInput, InvitePersonInviteResponse>(
    (body, key) => ask(invitePersonInvite({ body, headers: commandHeaders(key) })),
    ({ position }) => rememberWritten(position),
  );
