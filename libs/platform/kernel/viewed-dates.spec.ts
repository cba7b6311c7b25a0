import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, Recorded } from './domain-event.js';
import { eventsKnown, viewedOn } from './viewed-dates.js';

const TODAY = '2023-03-15';

describe('the dates of a question', () => {
  it('are today unless told, and then nothing is past', () => {
    expect(viewedOn({}, TODAY)).toEqual({ asOf: TODAY, knownOn: TODAY, isNow: true });
    expect(viewedOn({ asOf: '2022-12-16' }, TODAY)).toEqual({
      asOf: '2022-12-16',
      knownOn: TODAY,
      isNow: false,
    });
    expect(viewedOn({ knownOn: '2022-12-16' }, TODAY).isNow).toBe(false);
  });

  it.each([{ asOf: '2023-03-16' }, { knownOn: '2023-03-16' }])('lie in no future: %j', (asked) => {
    expect(() => viewedOn(asked, TODAY)).toThrow('date.in-the-future');
  });
});

describe('the events of a question', () => {
  const at = (occurredOn: string, recordedAt: string) =>
    ({ type: 'Told', data: { occurredOn }, recordedAt }) as Recorded<DomainEvent>;
  const known = (asOf: string, knownOn: string, ...events: readonly Recorded<DomainEvent>[]) =>
    eventsKnown(events, { asOf, knownOn }).length;
  const backdated = at('2022-12-01', '2023-02-10T22:59:00.000Z');
  const announced = at('2023-03-01', '2022-12-16T09:00:00.000Z');

  it('were recorded by the end of the Danish day of knowledge', () => {
    expect(known('2022-12-16', '2023-02-10', backdated)).toBe(1);
    expect(known('2022-12-16', '2023-02-10', at('2022-12-01', '2023-02-10T23:00:00.000Z'))).toBe(0);
    expect(known('2022-12-16', '2023-02-09', backdated)).toBe(0);
  });
  it('had taken effect, or were announced ahead of their day', () => {
    expect(known('2022-12-16', '2023-03-15', announced)).toBe(1);
    expect(known('2022-12-15', '2023-03-15', announced)).toBe(0);
    expect(known('2023-03-01', '2023-03-15', announced)).toBe(1);
  });
});
