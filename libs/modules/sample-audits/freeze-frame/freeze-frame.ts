import { DomainCommand, type Issued } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import type { AuditRound, FrozenFrame, PlannedRound } from '../audit-round.js';
import type { FrameFile, FrameProgress } from '../frame/frame-file.js';
import { requireDateInOrder, requireOpenTo } from '../round-access.js';
import { refuseRound } from '../sample-audits.problems.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';

export interface FreezeFrameInput {
  readonly occurredOn: string;
  /** The file as it came; its hash makes a repeated upload the same command. */
  readonly file: FrozenFrame['file'];
}

/** What an import found out about the rows of a file. */
export type ImportedFrame = Pick<FrozenFrame, 'sha256' | 'format' | 'requisitions' | 'strata'>;

/** Freezes the frame of a round: from here on it can be neither replaced nor added to. */
export class FreezeFrame extends DomainCommand<FreezeFrameInput> {
  /** Where the file lies and who is told how far it was read; not part of what is asked for. */
  readonly upload: {
    readonly path: string;
    readonly onProgress?: ((progress: FrameProgress) => void) | undefined;
  };

  constructor(
    id: string,
    given: { readonly occurredOn: string; readonly file: FrameFile },
    issued: Issued,
    onProgress?: (progress: FrameProgress) => void,
  ) {
    super(id, { occurredOn: given.occurredOn, file: given.file.facts }, issued);
    this.upload = { path: given.file.path, onProgress };
  }
}

/** Whether the file is the one the round was frozen with. @throws Refused when the round takes no frame, or no other. */
export function isFrozenWith(command: FreezeFrame, state: AuditRound): boolean {
  const { sampling } = requireFreezable(command, state);
  if (sampling.kind !== 'frozen' && sampling.kind !== 'drawn') return false;
  if (sampling.frame.file.sha256 === command.input.file.sha256) return true;
  throw refuseRound('audit-round.frame-already-frozen', { sha256: sampling.frame.sha256 });
}

/** Freezes what was imported; stays quiet when the round was frozen with that very file. */
export function freezeFrame(
  command: FreezeFrame,
  state: AuditRound,
  imported: ImportedFrame,
): readonly AuditRoundEvent[] {
  if (isFrozenWith(command, state)) return [];
  const { file, occurredOn } = command.input;
  const { sha256: frameSha256, format, requisitions, strata } = imported;
  return [{ type: 'FrameFrozen', data: { frameSha256, format, requisitions, strata, file, occurredOn } }];
}

function requireFreezable(command: FreezeFrame, state: AuditRound): PlannedRound {
  const round = requireOpenTo(command, state, sampleAuditsPolicy.FreezeFrame);
  if (round.sampling.kind === 'named-by-hand') throw refuseRound('audit-round.without-frame');
  if (round.sampling.kind === 'frame-awaited') requireDateInOrder(command, round);
  return round;
}
