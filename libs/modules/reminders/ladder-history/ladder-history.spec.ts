import { describe, expect, it } from '@jest/globals';
import { eventsKnown, viewedOn, type Recorded } from '#platform/kernel';
import { inStream } from '#platform/projections';
import { answerLadderSet } from '../reminders.fixtures.js';
import type { LadderEvent } from '../reminder-events.js';
import { laddersOf } from './ladder-history.js';

const shortened: LadderEvent = {
  ...answerLadderSet,
  data: { ...answerLadderSet.data, steps: [], occurredOn: '2023-02-01' },
};
const events = inStream('ladder-dk-genome', [answerLadderSet, shortened]).map((event, at) => ({
  ...event,
  recordedAt: ['2022-12-01T09:00:00.000Z', '2023-02-10T09:00:00.000Z'][at],
})) as unknown as Recorded<LadderEvent>[];

const answerLadder = (asOf: string, knownOn?: string) => {
  const known = eventsKnown(events, viewedOn({ asOf, knownOn }, '2023-03-15'));
  const { inForce, history } = laddersOf('dk-genome', known);
  return [inForce.find(({ kind }) => kind === 'answer')?.version, history.length];
};

describe('the ladders of another day', () => {
  it('are those in force on it', () => {
    expect(answerLadder('2022-11-30')).toEqual([undefined, 0]);
    expect(answerLadder('2023-01-31')).toEqual([1, 1]);
    expect(answerLadder('2023-02-01')).toEqual([2, 2]);
  });
  it('are those that were known', () => expect(answerLadder('2023-02-05', '2023-02-09')).toEqual([1, 1]));
  it('begin with those that come with Tilsyn', () => {
    const { inForce } = laddersOf('dk-genome', []);
    expect(inForce.map(({ kind, version }) => [kind, version])).toEqual([
      ['region', 0],
      ['centre', 0],
    ]);
  });
});
