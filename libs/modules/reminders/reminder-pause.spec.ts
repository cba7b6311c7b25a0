import { describe, expect, it } from '@jest/globals';
import { personal } from '#platform/kernel';
import { pauseIdOf, PausesInForce, type PauseInForce, type PauseTarget } from './reminder-pause.js';

const paused = (target: PauseTarget, until: string, since = '2023-01-02'): PauseInForce => {
  const id = pauseIdOf(target);
  return { ...target, id, since, until, by: 'auditor-1', reason: personal(`pause:${id}`, 'Aftalt') };
};
const item: PauseTarget = { scope: 'item', target: 'a', programme: 'dk-genome' };
const region: PauseTarget = { scope: 'region', target: '1084', programme: 'dk-genome' };
const obligation: PauseTarget = { scope: 'obligation', target: 'o-1', programme: 'dk-genome' };
const reminder = { obligation: 'o-1', subject: 'a', programme: 'dk-genome', region: '1084' };

describe('the pauses in force', () => {
  it.each([item, region, obligation])('keep back what they are set on: $scope', (target) => {
    const pauses = new PausesInForce([paused(target, '2023-01-10')]);
    expect(pauses.of(reminder, '2023-01-02')).toMatchObject(target);
    expect(pauses.of(reminder, '2023-01-10')).toMatchObject(target);
    expect(pauses.of(reminder, '2023-01-01')).toBeUndefined();
    expect(pauses.of(reminder, '2023-01-11')).toBeUndefined();
  });
  it('keep back nothing else', () => {
    const pauses = new PausesInForce(
      [item, region, obligation].map((target) => paused(target, '2023-01-10')),
    );
    const other = { obligation: 'o-2', subject: 'b', programme: 'dk-genome', region: '1085' };
    expect(pauses.of(other, '2023-01-05')).toBeUndefined();
    expect(pauses.of({ ...other, region: null }, '2023-01-05')).toBeUndefined();
    expect(pauses.of({ ...other, region: '1084', programme: 'second' }, '2023-01-05')).toBeUndefined();
  });
  it('name the one that lasts longest', () => {
    const pauses = new PausesInForce([paused(item, '2023-01-10'), paused(region, '2023-01-20')]);
    expect(pauses.of(reminder, '2023-01-05')).toMatchObject(region);
  });
});
