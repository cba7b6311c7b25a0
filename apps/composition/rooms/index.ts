import type { Room } from '#platform/room';
import { operationsRoom } from '../operations/rebuild-jobs.module.js';
import { accessRoom } from './access.room.js';
import { consentChecksRoom } from './consent-checks.room.js';
import { organisationsRoom } from './organisations.room.js';
import { remindersRoom } from './reminders.room.js';
import { sampleAuditsRoom } from './sample-audits.room.js';

/** Every room of the house. */
export const rooms: readonly Room[] = [
  organisationsRoom,
  sampleAuditsRoom,
  consentChecksRoom,
  remindersRoom,
  accessRoom,
  operationsRoom,
];
