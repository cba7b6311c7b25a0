import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { commandHeaders } from '#web/lib/ask.js';
import { isStale } from '#web/lib/problem.js';
import { MOVING } from '#web/lib/updates.js';
import { useCommand } from '#web/lib/use-command.js';
import type { Round } from './round.js';

type Sending<Input> = (input: Input, headers: Record<string, string>) => Promise<Accepted>;

export interface RoundCommand<Input> {
  readonly command: UseMutationResult<Accepted, Error, Input>;
  /** The round as it stands now, when somebody changed it since it was read. */
  readonly stale: Round | undefined;
  /** Sends the same again, knowing how the round stands now. */
  readonly sendAnyway: () => void;
}

/** A command about a round as the user has seen it. */
export function useRoundCommand<Input>(
  round: Pick<Round, 'id' | 'revision'>,
  sending: Sending<Input>,
  onAccepted?: (accepted: Accepted, input: Input) => void,
): RoundCommand<Input> {
  const queries = useQueryClient();
  const seen = useRef<number>(undefined);
  const command = useCommand<Input>((input, key) => {
    const revision = Math.max(round.revision, seen.current ?? 0);
    return sending(input, commandHeaders(key, revision));
  }, onAccepted);
  const stale = isStale(command.error) ? (command.error.problem.current as Round | undefined) : undefined;
  const sendAnyway = (): void => {
    if (stale === undefined || command.variables === undefined) return;
    seen.current = stale.revision;
    void queries.invalidateQueries({ queryKey: [MOVING] });
    command.mutate(command.variables);
  };
  return { command, stale, sendAnyway };
}
