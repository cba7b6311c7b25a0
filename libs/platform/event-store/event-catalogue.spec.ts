import { event, eventCategory } from '#platform/kernel';
import { describe, expect, it } from '@jest/globals';
import { EventCatalogue } from './event-catalogue.js';
import { noteEvents } from './event-log.fixtures.js';

const thrice = eventCategory('thing', {
  ThingCounted: event({}, [
    ({ count }) => ({ numbers: [count] }),
    ({ numbers }) => ({ total: (numbers as number[]).length }),
  ]),
});

describe('EventCatalogue', () => {
  it('knows the definition of every type by its name', () => {
    const catalogue = new EventCatalogue([noteEvents, thrice]);
    expect(catalogue.definition('NoteClosed')).toBe(noteEvents.definitions.NoteClosed);
    expect(catalogue.definition('ThingCounted').version).toBe(3);
    expect(catalogue.categories).toEqual([noteEvents, thrice]);
  });

  it('refuses a type that is unknown to this release', () => {
    expect(() => new EventCatalogue([noteEvents]).definition('NoteBurnt')).toThrow('NoteBurnt is unknown');
  });

  it('refuses a type that two categories declare', () => {
    const twin = eventCategory('twin', { NoteClosed: event({}) });
    expect(() => new EventCatalogue([noteEvents, twin])).toThrow('NoteClosed of twin is declared twice');
  });

  it('lifts data of any older version, step by step', () => {
    const catalogue = new EventCatalogue([thrice]);
    expect(catalogue.upcast('ThingCounted', 1, { count: 9 })).toEqual({ total: 1 });
    expect(catalogue.upcast('ThingCounted', 2, { numbers: [1, 2] })).toEqual({ total: 2 });
    expect(catalogue.upcast('ThingCounted', 3, { total: 5 })).toEqual({ total: 5 });
  });

  it('refuses data of a version it does not know yet', () => {
    expect(() => new EventCatalogue([thrice]).upcast('ThingCounted', 4, {})).toThrow(
      'has version 4; this release knows 3',
    );
  });
});
