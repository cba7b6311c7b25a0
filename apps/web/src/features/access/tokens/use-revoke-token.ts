import { revokeTokenRevoke } from '#web/lib/api/sdk.gen.js';
import { commandHeaders, send } from '#web/lib/ask.js';
import { useCommand } from '#web/lib/use-command.js';

/** Ends a token at once. */
export const useRevokeToken = (id: string, onRevoked: () => void) =>
  useCommand<Record<string, never>>(
    (body, key) => send(revokeTokenRevoke({ path: { id }, body, headers: commandHeaders(key) })),
    onRevoked,
  );
