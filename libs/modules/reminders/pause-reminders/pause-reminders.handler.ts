import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { loadProgramme } from '#modules/organisations';
import { EventLog, decide } from '#platform/event-store';
import { requireAllowed, type Accepted } from '#platform/kernel';
import { reminderPauses } from '../reminder-pause.js';
import { ReminderParts } from '../reminder.parts.js';
import { placeOfItem, placeOfObligation } from '../reminder-pauses/pause-target.query.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';
import {
  PauseReminders,
  pauseReminders,
  type PausedPlace,
  type PauseRemindersInput,
} from './pause-reminders.js';

@CommandHandler(PauseReminders)
export class PauseRemindersHandler implements ICommandHandler<PauseReminders> {
  constructor(
    private readonly log: EventLog,
    private readonly parts: ReminderParts,
  ) {}

  async execute(command: PauseReminders): Promise<Accepted> {
    const { input, issued } = command;
    // Before anything is looked up: whoever may not pause is not told what exists.
    requireAllowed(issued.actor, remindersPolicy.PauseReminders);
    const place = await this.#placeOf(input);
    if (!place) throw refuseReminder('reminder-pause.target-unknown', { target: input.target });
    return decide(this.log, reminderPauses, command, (state) => pauseReminders(command, state, place));
  }

  #placeOf(input: PauseRemindersInput): Promise<PausedPlace | undefined> {
    const { pool } = this.parts;
    if (input.scope === 'obligation') return placeOfObligation(pool, input.target);
    if (input.scope === 'item') return placeOfItem(pool, input.target);
    return this.#placeOfRegion(input);
  }

  async #placeOfRegion({ programme = '', target }: PauseRemindersInput): Promise<PausedPlace | undefined> {
    const { regions } = await loadProgramme(this.log, programme);
    return regions[target] ? { programme, region: target } : undefined;
  }
}
