import { expect, it } from '@jest/globals';
import { knownError } from './known-errors.js';

const limits = { bodyLimit: 1, importLimit: 1 };

it('asks for patience when no connection came free, and knows nothing of other errors', () => {
  const busy = knownError(new Error('timeout exceeded when trying to connect'), limits);
  expect(busy).toMatchObject({ code: 'server.busy', problem: { kind: 'unavailable' } });
  expect(knownError(new Error('something else'), limits)).toBeUndefined();
});
