import { goldenContract } from '#platform/testing';
import { auditRoundEvents } from './audit-round-events.js';

goldenContract(auditRoundEvents, new URL('./golden/', import.meta.url));
