import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '#platform/event-store';
import { commitHalving, type Part } from './halving.js';
import { CheckpointMoved } from './interruptions.js';

const empty = new Uint8Array();
const eventAt = (position: number): StoredEvent => ({
  id: `${position}`,
  type: 'FindingNoted',
  data: empty,
  metadata: empty,
  stream: 'audit-1',
  revision: position,
  position: `${position}`,
  recordedAt: '2024-03-15T12:00:00.000Z',
});
const part = (events: number): Part => ({
  events: Array.from({ length: events }, (_, index) => eventAt(index + 1)),
  from: 'start',
  to: '99',
});

async function digest(events: number, bad: readonly string[]) {
  const steps: string[] = [];
  await commitHalving(part(events), {
    commit: async (some) => {
      if (some.events.some(({ position }) => bad.includes(position))) throw new Error('bad');
      steps.push(`${some.from}>${some.to}`);
    },
    refuse: async (some, event) => void steps.push(`${some.from}>${some.to} without ${event.position}`),
  });
  return steps;
}

describe('halving a batch that fails', () => {
  it('commits a good batch at once', async () => {
    expect(await digest(8, [])).toEqual(['start>99']);
  });

  it('finds the one event and commits all around it, in order and without a gap', async () => {
    expect(await digest(8, ['6'])).toEqual(['start>4', '4>5', '5>6 without 6', '6>99']);
  });

  it('finds the last event, whose checkpoint is the end of the batch', async () => {
    expect(await digest(3, ['3'])).toEqual(['start>1', '1>2', '2>99 without 3']);
  });

  it('finds every one of several', async () => {
    const steps = await digest(5, ['1', '2', '5']);
    expect(steps.filter((step) => step.includes('without'))).toEqual([
      'start>1 without 1',
      '1>2 without 2',
      '4>99 without 5',
    ]);
  });

  it('ends at once when the checkpoint is not where it was', async () => {
    let attempts = 0;
    const commit = async () => {
      attempts += 1;
      throw new CheckpointMoved();
    };
    await expect(commitHalving(part(8), { commit, refuse: async () => undefined })).rejects.toThrow(
      CheckpointMoved,
    );
    expect(attempts).toBe(1);
  });
});
