import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { setLadderSet } from '#web/lib/api/sdk.gen.js';
import { commandHeaders, send } from '#web/lib/ask.js';
import { isStale } from '#web/lib/problem.js';
import { MOVING } from '#web/lib/updates.js';
import { useCommand } from '#web/lib/use-command.js';
import type { LadderStep, Ladders } from '../ladder.js';

export interface SetLadderInput {
  readonly occurredOn: string;
  readonly steps: LadderStep[];
}

/** Sets the ladder of a kind, as the user has seen the programme's ladders. */
export function useSetLadder(all: Ladders, kind: string, onSet: () => void) {
  const queries = useQueryClient();
  const opened = useRef(all.revision);
  const command = useCommand<SetLadderInput>(
    (body, key) =>
      send(
        setLadderSet({
          path: { code: all.programme, kind },
          body,
          // Nobody has set a ladder yet: that must still be so.
          headers:
            opened.current < 0
              ? { ...commandHeaders(key), 'If-None-Match': '*' }
              : commandHeaders(key, opened.current),
        }),
      ),
    onSet,
  );
  const current = isStale(command.error) ? (command.error.problem.current as Ladders | undefined) : undefined;
  return {
    command,
    /** The ladders as they stand now, when somebody set one since the form was opened. */
    current,
    /** From now on the user has seen the ladders as they stand now. */
    see: (now: Ladders): void => {
      opened.current = now.revision;
      command.reset();
      void queries.invalidateQueries({ queryKey: [MOVING] });
    },
    sendAnyway: (now: Ladders): void => {
      opened.current = now.revision;
      if (command.variables) command.mutate(command.variables);
    },
  };
}
