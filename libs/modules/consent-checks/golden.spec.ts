import { goldenContract } from '#platform/testing';
import { consentCheckEvents } from './consent-check-events.js';

goldenContract(consentCheckEvents, new URL('./golden/', import.meta.url));
