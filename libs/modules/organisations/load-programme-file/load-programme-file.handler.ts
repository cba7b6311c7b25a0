import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { knownContacts } from '../known-contacts.revealer.js';
import { programmes } from '../programme.js';
import { LoadProgrammeFile, loadProgrammeFile } from './load-programme-file.js';

@CommandHandler(LoadProgrammeFile)
export class LoadProgrammeFileHandler implements ICommandHandler<LoadProgrammeFile> {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
  ) {}

  async execute(command: LoadProgrammeFile): Promise<Accepted> {
    const known = await knownContacts(this.log, this.sealer, command.id);
    return decide(this.log, programmes, command, (state) => loadProgrammeFile(command, state, known));
  }
}
