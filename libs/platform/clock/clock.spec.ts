import { describe, expect, it } from '@jest/globals';
import { SandboxClock } from './sandbox-clock.js';
import { SystemClock } from './system-clock.js';

describe('the clocks', () => {
  it('the sandbox clock stands still until it is told to go on', () => {
    const clock = new SandboxClock('2022-12-16T08:00:00Z');
    expect([clock.now(), clock.now(), clock.today()]).toEqual([
      '2022-12-16T08:00:00.000Z',
      '2022-12-16T08:00:00.000Z',
      '2022-12-16',
    ]);
    clock.travelTo('2022-12-16T23:30:00Z');
    expect(clock.today()).toBe('2022-12-17');
    clock.advance(1000);
    expect(clock.now()).toBe('2022-12-16T23:30:01.000Z');
  });

  it('the sandbox clock never runs back and knows no other word for time', () => {
    const clock = new SandboxClock('2022-12-16T08:00:00Z');
    expect(() => clock.travelTo('2022-12-15T08:00:00Z')).toThrow(RangeError);
    expect(() => new SandboxClock('yesterday')).toThrow(RangeError);
  });

  it('the system clock tells milliseconds in UTC', () => {
    expect(new SystemClock().now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
