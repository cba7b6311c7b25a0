import { grantRoleGrant } from '#web/lib/api/sdk.gen.js';
import { send } from '#web/lib/ask.js';
import { useRevisedCommand } from '#web/lib/use-revised-command.js';
import type { GrantInput } from '../grants/grant-values.js';
import type { PersonWithHistory } from './use-person.js';

/** Gives an account a role. */
export const useGrantRole = ({ account, revision }: PersonWithHistory, onGranted: () => void) =>
  useRevisedCommand<GrantInput, PersonWithHistory>(
    revision,
    (body, headers) => send(grantRoleGrant({ path: { account }, body, headers })),
    onGranted,
  );
