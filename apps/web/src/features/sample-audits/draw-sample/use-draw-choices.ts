import { useCallback, useState } from 'react';
import { forgetDraft, keepDraft, readDraft } from '#web/lib/drafts.js';
import { useSession } from '#web/lib/session.js';
import type { Round } from '../round.js';
import { firstChoices, type DrawChoices } from './draw-choices.js';

export interface ChosenDraw {
  readonly choices: DrawChoices;
  readonly change: (some: Partial<DrawChoices>) => void;
  /** Once drawn, what was chosen stands in the log. */
  readonly forget: () => void;
}

/** What was chosen for the draw of a round: it outlives a reload, and every step sees it. */
export function useDrawChoices(round: Round): ChosenDraw {
  const { account, today } = useSession();
  const name = `draw-sample.${round.id}.${round.draws.length}`;
  const [made, setMade] = useState<{ readonly name: string; readonly some: Partial<DrawChoices> }>();
  const kept = made?.name === name ? made.some : readDraft<Partial<DrawChoices>>(account ?? '', name);
  const first = firstChoices(round, today);
  // A seed that was drawn with cannot be chosen anew.
  const fixed = round.drawn.length > 0 ? { seed: first.seed, seedOrigin: first.seedOrigin } : {};
  const choices = { ...first, ...kept, ...fixed };
  const change = useCallback(
    (some: Partial<DrawChoices>) => {
      const next = { ...kept, ...some };
      setMade({ name, some: next });
      keepDraft(account ?? '', name, next);
    },
    [account, name, kept],
  );
  const forget = useCallback(() => forgetDraft(account ?? '', name), [account, name]);
  return { choices, change, forget };
}
