import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import * as cast from './organisations.fixtures.js';
import type { ProgrammeEvent } from './programme-events.js';
import {
  calendarOf,
  contactsFor,
  isRegionValidOn,
  successorOf,
  successorsOf,
} from './programme-questions.js';
import { defaultDeadlines, programmes, type Programme } from './programme.js';

function programme(...events: ProgrammeEvent[]): Programme {
  const state = fold(programmes, [
    cast.programmeRegistered,
    cast.hovedstadenRegistered,
    cast.sjaellandRegistered,
    cast.oestdanmarkRegistered,
    ...events,
  ]);
  if (state.status === 'unregistered') throw new Error('not registered');
  return state;
}

describe('a programme', () => {
  it('begins with the deadlines and closed days of the handbook', () => {
    const { deadlines, closedDays } = programme();
    expect(deadlines).toEqual(defaultDeadlines);
    expect(closedDays.closedDays).toEqual(['06-05', '12-24', '12-31']);
  });

  it('counts business days by its own calendar', () => {
    expect(calendarOf(programme()).addBusinessDays('2023-05-18', 1)).toBe('2023-05-19');
    expect(calendarOf(programme(cast.closedDaysSet)).addBusinessDays('2023-05-18', 1)).toBe('2023-05-22');
  });

  it('keeps everything when it is registered under another name', () => {
    const renamed = programme(cast.contactAppointed(), {
      ...cast.programmeRegistered,
      data: { ...cast.programmeRegistered.data, names: { da: 'Nyt', en: 'New' } },
    } as ProgrammeEvent);
    expect(renamed.names.en).toBe('New');
    expect(Object.keys(renamed.contacts)).toEqual(['consent-1084']);
  });

  it('leaves the state alone for an event type of a newer release', () => {
    const before = programme();
    const unknown = {
      type: 'RegionPainted',
      data: { occurredOn: before.latest },
    } as unknown as ProgrammeEvent;
    expect(programmes.evolve(before, unknown)).toEqual(before);
  });
});

describe('regions', () => {
  it('exist from their first to their last day', () => {
    const merged = programme(cast.regionsSucceeded);
    expect(isRegionValidOn(merged, '1084', '2006-12-31')).toBe(false);
    expect(isRegionValidOn(merged, '1084', '2026-12-31')).toBe(true);
    expect(isRegionValidOn(merged, '1084', '2027-01-01')).toBe(false);
    expect(isRegionValidOn(merged, '9999', '2026-12-31')).toBe(false);
    expect(isRegionValidOn(merged, '9999', '2027-01-01')).toBe(true);
    expect(isRegionValidOn(merged, 'nowhere', '2023-01-01')).toBe(false);
  });

  it('are carried on by their successors from the day of the merger', () => {
    const merged = programme(cast.regionsSucceeded);
    expect(successorOf(merged, '1085', '2026-12-31')).toBe('1085');
    expect(successorOf(merged, '1085', '2027-01-01')).toBe('9999');
  });

  it('have no single successor when they were split, and follow a chain of successions', () => {
    const succeeded = (predecessors: string[], successors: string[], on: string): ProgrammeEvent => ({
      type: 'RegionsSucceeded',
      data: { programme: cast.PROGRAMME, predecessors, successors, occurredOn: on },
    });
    const split = programme(cast.regionsSucceeded, succeeded(['9999'], ['a', 'b'], '2030-01-01'));
    expect(successorsOf(split, '1084', '2030-01-01')).toEqual(['a', 'b']);
    expect(successorOf(split, '1084', '2030-01-01')).toBeUndefined();
    expect(successorsOf(split, '1084', '2029-12-31')).toEqual(['9999']);
  });

  it('may stay on beside the one they give a part to', () => {
    const partly = programme({
      type: 'RegionsSucceeded',
      data: {
        programme: cast.PROGRAMME,
        predecessors: ['1084'],
        successors: ['1084', '9999'],
        occurredOn: '2027-01-01',
      },
    });
    expect(successorsOf(partly, '1084', '2028-01-01')).toEqual(['1084', '9999']);
  });
});

describe('contacts', () => {
  it('answer for their duty from their appointment until they retire', () => {
    const retired = programme(cast.contactAppointed(), cast.contactRetired('2022-12-10'));
    const on = (date: string) => contactsFor(retired, 'consent-contact', '1084', date).length;
    expect([on('2022-11-30'), on('2022-12-01'), on('2022-12-09'), on('2022-12-10')]).toEqual([0, 1, 1, 0]);
  });

  it('are found by duty and region; those of no region answer for all', () => {
    const both = programme(cast.contactAppointed(), cast.secretariatAppointed);
    expect(contactsFor(both, 'consent-contact', '1085', '2023-01-01')).toEqual([]);
    expect(contactsFor(both, 'committee-secretariat', '1085', '2023-01-01').map(({ id }) => id)).toEqual([
      'secretariat',
    ]);
    expect(contactsFor(both, 'consent-contact', undefined, '2023-01-01').map(({ id }) => id)).toEqual([
      'consent-1084',
    ]);
  });

  it('of a predecessor answer until the successor has appointed somebody', () => {
    const merged = programme(cast.contactAppointed(), cast.regionsSucceeded);
    expect(contactsFor(merged, 'consent-contact', '1084', '2027-02-01').map(({ id }) => id)).toEqual([
      'consent-1084',
    ]);
    const appointed = programme(
      cast.contactAppointed(),
      cast.regionsSucceeded,
      cast.contactAppointed({ contact: 'consent-9999', region: '9999' }),
    );
    expect(contactsFor(appointed, 'consent-contact', '1084', '2027-02-01').map(({ id }) => id)).toEqual([
      'consent-9999',
    ]);
  });
});
