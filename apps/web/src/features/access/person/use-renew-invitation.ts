import { renewInvitationRenew } from '#web/lib/api/sdk.gen.js';
import type { RenewInvitationRenewResponse } from '#web/lib/api/types.gen.js';
import { ask, commandHeaders, rememberWritten } from '#web/lib/ask.js';
import { useCommand } from '#web/lib/use-command.js';

/** Asks for a new one-time link. */
export const useRenewInvitation = (account: string) =>
  useCommand<Record<string, never>, RenewInvitationRenewResponse>(
    (body, key) => ask(renewInvitationRenew({ path: { account }, body, headers: commandHeaders(key) })),
    ({ position }) => rememberWritten(position),
  );
