import { goldenContract } from '#platform/testing';
import { ladderEvents, reminderMailEvents } from './reminder-events.js';

goldenContract(ladderEvents, new URL('./golden/ladder/', import.meta.url));
goldenContract(reminderMailEvents, new URL('./golden/reminder-mail/', import.meta.url));
