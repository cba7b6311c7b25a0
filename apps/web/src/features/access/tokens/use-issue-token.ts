import { issueTokenIssue } from '#web/lib/api/sdk.gen.js';
import type { IssueTokenIssueData, IssueTokenIssueResponse } from '#web/lib/api/types.gen.js';
import { ask, commandHeaders, rememberWritten } from '#web/lib/ask.js';
import { useCommand } from '#web/lib/use-command.js';

export type IssueTokenInput = IssueTokenIssueData['body'];

/** Issues a token; the answer holds its secret, once. */
export const useIssueToken = () =>
  useCommand<IssueTokenInput, IssueTokenIssueResponse>(
    (body, key) => ask(issueTokenIssue({ body, headers: commandHeaders(key) })),
    ({ position }) => rememberWritten(position),
  );
