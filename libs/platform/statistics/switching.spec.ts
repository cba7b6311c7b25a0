import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultSwitchingPolicy, switchingState, type SwitchingStep } from './switching.js';

/** `+` is a lot accepted, `-` one rejected, `r` a resumption. */
const steps = (marks: string): SwitchingStep[] =>
  [...marks].map((mark, index) =>
    mark === 'r' ? { kind: 'resumed' } : { kind: 'lot', lotId: `L${index + 1}`, accepted: mark === '+' },
  );
const after = (marks: string) => switchingState(steps(marks));

describe('the switching rules', () => {
  it.each([
    ['', 'normal'],
    ['-', 'normal'],
    ['--', 'tightened'],
    ['-+++-', 'tightened'],
    ['-++++-', 'normal'],
    ['--++++', 'tightened'],
    ['--+++++', 'normal'],
    ['--++++-+++++', 'normal'],
    ['--++++-++++', 'tightened'],
    ['--+-+-+-+-', 'tightened'],
    ['--+-+-+-+--', 'discontinued'],
    ['++++++++++', 'reduced'],
    ['++++++++++-', 'normal'],
    ['++++++++++--', 'normal'],
    ['++++++++++---', 'tightened'],
    ['-------', 'discontinued'],
    ['-------+++++', 'discontinued'],
    ['-------r', 'tightened'],
    ['-------r+++++', 'normal'],
    ['r', 'normal'],
  ])('after %j are %s', (marks, regime) => expect(after(marks).regime).toBe(regime));

  it('give their reasons with the lots they rest on', () => {
    expect(after('-+-').changes).toEqual([
      { from: 'normal', to: 'tightened', because: 'rejections-in-window', lots: ['L1', 'L3'] },
    ]);
    expect(after('--+++++').changes[1]).toEqual({
      from: 'tightened',
      to: 'normal',
      because: 'accepted-in-a-row',
      lots: ['L3', 'L4', 'L5', 'L6', 'L7'],
    });
    expect(after('-------r').changes.map((change) => change.because)).toEqual([
      'rejections-in-window',
      'rejections-on-tightened',
      'resumed',
    ]);
    expect(after('++++++++++-').changes[1]).toMatchObject({ because: 'rejected-on-reduced', lots: ['L11'] });
  });

  it('never reduce when the programme says so', () => {
    const policy = { ...defaultSwitchingPolicy, reduceAfterAccepted: 'never' } as const;
    expect(switchingState(steps('+'.repeat(50)), policy).regime).toBe('normal');
  });

  it('chain: every change starts where the last one ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('+', '-', 'r'), { maxLength: 80 }), (marks) => {
        const state = after(marks.join(''));
        const path = ['normal', ...state.changes.map((change) => change.to)];
        expect(state.changes.map((change) => change.from)).toEqual(path.slice(0, -1));
        expect(state.regime).toBe(path.at(-1));
      }),
    );
  });
});
