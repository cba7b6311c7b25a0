import { describe, expect, it } from '@jest/globals';
import { DEADLINE_KINDS } from './consent-check-words.js';
import { OPEN_STATES } from './open-state.js';
import { meetsDeadline, PARTIES, statesOf, waitingFor } from './waiting-for.js';

describe('whose turn it is', () => {
  it('is one party’s in every open state, and nobody’s once it is closed', () => {
    const open = OPEN_STATES.filter((state) => state !== 'closed');
    expect(PARTIES.flatMap(statesOf).sort()).toEqual([...open].sort());
    for (const party of PARTIES) for (const state of statesOf(party)) expect(waitingFor(state)).toBe(party);
    expect(waitingFor('closed')).toBeNull();
  });

  it('is said of every deadline', () => {
    expect(DEADLINE_KINDS.filter((kind) => meetsDeadline(kind) === 'centre')).toEqual([
      'assessment',
      'verification',
      'data-handling',
    ]);
    expect(DEADLINE_KINDS.filter((kind) => meetsDeadline(kind) === 'another-region')).toEqual([
      'transfer-reply',
    ]);
  });
});
