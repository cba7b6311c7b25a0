import { goldenContract } from '#platform/testing';
import { reminderPauseEvents } from './reminder-pause-events.js';
import { ladderEvents, reminderMailEvents } from './reminder-events.js';

goldenContract(ladderEvents, new URL('./set-ladder/golden/', import.meta.url));
goldenContract(reminderPauseEvents, new URL('./pause-reminders/golden/', import.meta.url));
goldenContract(reminderMailEvents, new URL('./sweep-reminders/golden/', import.meta.url));
