import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { loadProgramme } from '#modules/organisations';
import { EventLog, decide } from '#platform/event-store';
import { fold, type Accepted } from '#platform/kernel';
import { auditRounds, type AuditRound } from '../audit-round.js';
import { FrameClaims } from '../frame/frame.claims.js';
import { importFrame } from '../frame/frame-import.importer.js';
import { rulesOfRound } from '../frame/frame-rules.js';
import { FrameStore } from '../frame/frame-store.js';
import { isRepeat, readRound } from '../round.loader.js';
import { requirePlanned } from '../round-access.js';
import { FreezeFrame, freezeFrame, isFrozenWith, type ImportedFrame } from './freeze-frame.js';

@CommandHandler(FreezeFrame)
export class FreezeFrameHandler implements ICommandHandler<FreezeFrame> {
  constructor(
    private readonly log: EventLog,
    private readonly frames: FrameStore,
    private readonly claims: FrameClaims,
  ) {}

  async execute(command: FreezeFrame): Promise<Accepted> {
    const history = await readRound(this.log, command.id);
    const round = fold(auditRounds, history);
    if (isRepeat(command, history) || isFrozenWith(command, round))
      return decide(this.log, auditRounds, command, () => []);
    await this.claims.tidy(command.issued.now);
    const imported = await this.#import(command, round);
    return this.claims.keeping({ sha256: imported.sha256, round: command.id }, () =>
      decide(this.log, auditRounds, command, (state) => freezeFrame(command, state, imported)),
    );
  }

  async #import({ id, input, issued, upload }: FreezeFrame, state: AuditRound): Promise<ImportedFrame> {
    const round = requirePlanned(state, id);
    const programme = await loadProgramme(this.log, round.programme);
    const { path, onProgress } = upload;
    return importFrame(
      this.frames,
      { path, facts: input.file },
      {
        round: id,
        regions: round.regions,
        rule: rulesOfRound(round, programme, issued.today),
        onProgress,
      },
    );
  }
}
