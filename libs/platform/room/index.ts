export type { DeclaresJobs, ProvidedPort, Room } from './room.js';
