import { revokeRoleRevoke } from '#web/lib/api/sdk.gen.js';
import type { RevokeRoleRevokeData } from '#web/lib/api/types.gen.js';
import { send } from '#web/lib/ask.js';
import { useRevisedCommand } from '#web/lib/use-revised-command.js';
import type { PersonWithHistory } from './use-person.js';

export type RevokeInput = RevokeRoleRevokeData['body'];

/** Takes from an account what it has, and what it was to have. */
export const useRevokeRole = ({ account, revision }: PersonWithHistory, onRevoked: () => void) =>
  useRevisedCommand<RevokeInput, PersonWithHistory>(
    revision,
    (body, headers) => send(revokeRoleRevoke({ path: { account }, body, headers })),
    onRevoked,
  );
