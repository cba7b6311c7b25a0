import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, Recorded } from './domain-event.js';
import { eventsKnown } from './events-known.js';

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
