import { drawSampleDraw } from '#web/lib/api/sdk.gen.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { send } from '#web/lib/ask.js';
import type { Allocation, Round, SeedOrigin } from '../../round.js';
import { useRoundCommand, type RoundCommand } from '../../use-round-command.js';

export interface DrawInput {
  readonly occurredOn: string;
  readonly seed: string;
  readonly seedOrigin: SeedOrigin;
  readonly seedFixedOn: string;
  readonly allocation: Allocation;
}

/** Draws the sample of a frozen frame, or extends it. */
export function useDrawSample(round: Round, onDrawn: (accepted: Accepted) => void): RoundCommand<DrawInput> {
  return useRoundCommand<DrawInput>(
    round,
    (input, headers) => send(drawSampleDraw({ path: { id: round.id }, body: input, headers })),
    onDrawn,
  );
}
