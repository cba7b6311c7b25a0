import { describe, expect, it } from '@jest/globals';
import { derivedId, type Recorded } from '#platform/kernel';
import * as cast from '../organisations.fixtures.js';
import type { ProgrammeEvent } from '../programme-events.js';
import { defaultDeadlines } from '../programme.js';
import { deadlinesOf } from './deadline-history.js';

const recorded = (event: ProgrammeEvent, revision: number): Recorded<ProgrammeEvent> => ({
  ...event,
  id: derivedId('deadline-history', `${revision}`),
  stream: `programme-${cast.PROGRAMME}`,
  revision,
  position: `${revision}`,
  recordedAt: '2022-12-16T09:00:00.000Z',
  metadata: {
    schemaVersion: 1,
    commandId: 'fixture',
    fingerprint: 'fixture',
    correlationId: 'fixture',
    actor: cast.administrator,
  },
});

const set = (answer: number, occurredOn: string): ProgrammeEvent => ({
  type: 'DeadlinePolicySet',
  data: { programme: cast.PROGRAMME, deadlines: { ...defaultDeadlines, answer }, occurredOn },
});

const told = (...events: ProgrammeEvent[]) => deadlinesOf(cast.PROGRAMME, events.map(recorded));

describe('the deadlines of a programme', () => {
  it('are those that come with Tilsyn until somebody sets others', () =>
    expect(told(cast.programmeRegistered)).toMatchObject({ inForce: defaultDeadlines, history: [] }));

  it('are the last that were set; each setting is told with its day and who set it', () => {
    const { inForce, history, revision } = told(
      cast.programmeRegistered,
      set(12, '2022-12-05'),
      cast.hovedstadenRegistered,
      set(8, '2022-12-16'),
    );
    expect(inForce.answer).toBe(8);
    expect(revision).toBe(3);
    expect(history.map(({ setOn, by, deadlines }) => [setOn, by, deadlines.answer])).toEqual([
      ['2022-12-05', 'administrator-1', 12],
      ['2022-12-16', 'administrator-1', 8],
    ]);
  });
});
