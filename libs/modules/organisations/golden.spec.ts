import { goldenContract } from '#platform/testing';
import { programmeEvents } from './programme-events.js';

goldenContract(programmeEvents, new URL('./golden/', import.meta.url));
