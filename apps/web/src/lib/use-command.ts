import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Accepted } from './api/types.gen.js';
import { newKey } from './ask.js';
import { ProblemError } from './problem.js';
import { MOVING } from './updates.js';

/** What a command is sent with: the key under which sending it again is the same command. */
export type Sending<Input, Answer = Accepted> = (input: Input, key: string) => Promise<Answer>;

/**
 * Sends a command and asks anew for what it may have moved. The key stays the same until the server has answered, so
 * that a double click or a second try after a lost answer is one command.
 */
export function useCommand<Input, Answer = Accepted>(
  sending: Sending<Input, Answer>,
  onAccepted?: (accepted: Answer, input: Input) => void,
): UseMutationResult<Answer, Error, Input> {
  const queries = useQueryClient();
  const key = useRef<{ readonly input: string; readonly key: string }>(undefined);
  return useMutation({
    mutationFn: (input: Input) => {
      const said = JSON.stringify(input);
      if (key.current?.input !== said) key.current = { input: said, key: newKey() };
      return sending(input, key.current.key);
    },
    onSuccess: async (accepted, input) => {
      key.current = undefined;
      onAccepted?.(accepted, input);
      await queries.invalidateQueries({ queryKey: [MOVING] });
    },
    onError: (error) => {
      if (error instanceof ProblemError) key.current = undefined;
    },
  });
}
