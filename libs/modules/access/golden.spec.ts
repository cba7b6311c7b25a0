import { goldenContract } from '#platform/testing';
import { accountEvents } from './account-events.js';
import { administrationEvents } from './appoint-first-administrator/administration-events.js';

goldenContract(accountEvents, new URL('./golden/', import.meta.url));
goldenContract(administrationEvents, new URL('./appoint-first-administrator/golden/', import.meta.url));
