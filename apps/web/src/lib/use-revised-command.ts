import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Accepted } from './api/types.gen.js';
import { commandHeaders } from './ask.js';
import { isStale } from './problem.js';
import { MOVING } from './updates.js';
import { useCommand } from './use-command.js';

interface Revised<Input, Current> {
  readonly command: UseMutationResult<Accepted, Error, Input>;
  /** The item as it stands now, when somebody has changed it since it was read. */
  readonly current: Current | undefined;
  /** Sends what was wanted once more, having seen the item as it stands now. */
  readonly sendAnyway: () => void;
  /** Gives up what was wanted, having seen the item as it stands now. */
  readonly takeTheirs: () => void;
}

/** A command to an item as the user has seen it, and what to do when somebody changed it meanwhile. */
export function useRevisedCommand<Input, Current extends { readonly revision?: number | undefined }>(
  opened: number | undefined,
  sending: (input: Input, headers: Record<string, string>) => Promise<Accepted>,
  onAccepted: (input: Input) => void,
): Revised<Input, Current> {
  const queries = useQueryClient();
  const seen = useRef(opened);
  const command = useCommand<Input>(
    (input, key) => sending(input, commandHeaders(key, seen.current)),
    (_, input) => onAccepted(input),
  );
  const current = isStale(command.error) ? (command.error.problem.current as Current | undefined) : undefined;
  return {
    command,
    current,
    sendAnyway: () => {
      seen.current = current?.revision;
      if (command.variables !== undefined) command.mutate(command.variables);
    },
    takeTheirs: () => {
      seen.current = current?.revision;
      command.reset();
      void queries.invalidateQueries({ queryKey: [MOVING] });
    },
  };
}
