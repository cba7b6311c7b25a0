import { describe, expect, it } from '@jest/globals';
import { chosenSteps, doneSteps, nextOf, stepOf, viewOfNext, viewOfPast, viewToShow } from './round-steps.js';

const nextSteps = {
  planned: 'freeze-frame',
  frozen: 'draw-sample',
  drawn: 'announce-round',
  announced: 'await-reports',
  closed: null,
} as const;
const round = (status: keyof typeof nextSteps) => ({ status, nextStep: nextSteps[status] });

describe('the steps of a round', () => {
  it('waits for what the server says', () => {
    expect(nextOf(round('planned'))).toBe('freeze-frame');
    expect(nextOf(round('announced'))).toBe('await-reports');
    expect(nextOf(round('closed'))).toBeNull();
  });

  it('announces again when more was drawn since', () => {
    const extended = { ...round('announced'), unannounced: true };
    expect(nextOf(extended)).toBe('announce-round');
    expect(viewToShow(undefined, extended, true)).toBe('announce');
    expect(doneSteps(extended)).not.toContain('announce');
  });

  it('leads to the view in which the next step is done', () => {
    expect(viewOfNext(round('planned'))).toBe('frame');
    expect(viewOfNext(round('closed'))).toBeUndefined();
  });

  it('counts the check of the answers to the draw', () => {
    expect(stepOf('check')).toBe('draw');
    expect(stepOf('seed')).toBe('seed');
  });

  it('marks the seed as chosen, and as done only once it is drawn with', () => {
    expect(doneSteps(round('frozen'))).toEqual(['plan', 'frame']);
    expect(chosenSteps(round('frozen'), true)).toEqual(['seed']);
    expect(chosenSteps(round('frozen'), false)).toEqual([]);
    expect(doneSteps(round('drawn'))).toContain('seed');
    expect(chosenSteps(round('drawn'), true)).toEqual([]);
  });

  it('shows the view asked for, and never one that lies ahead of the round', () => {
    expect(viewToShow('announce', round('planned'), false)).toBe('frame');
    expect(viewToShow('draw', round('frozen'), false)).toBe('seed');
    expect(viewToShow('check', round('frozen'), true)).toBe('check');
    expect(viewToShow('frame', round('drawn'), false)).toBe('frame');
  });

  it('takes up the work where the round stands when no view is asked for', () => {
    expect(viewToShow(undefined, round('frozen'), false)).toBe('seed');
    expect(viewToShow(undefined, round('announced'), false)).toBe('certificate');
  });

  it('shows of an earlier day what was there, whatever is asked for', () => {
    expect(viewOfPast(undefined, round('planned'))).toBe('frame');
    expect(viewOfPast('check', round('frozen'))).toBe('frame');
    expect(viewOfPast('announce', round('announced'))).toBe('certificate');
    expect(viewOfPast('frame', round('closed'))).toBe('frame');
  });
});
