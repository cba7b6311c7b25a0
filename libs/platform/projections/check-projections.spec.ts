import { describe, expect, it } from '@jest/globals';
import { ProjectionsMisdeclared, checkProjections } from './check-projections.js';
import type { Projection, Reaction } from './projection.js';
import { auditTally, catalogue, letterList } from './projections.fixtures.js';

const react: Reaction['react'] = async () => undefined;
const reaction: Reaction = {
  name: 'send-letter-when-audit-opened',
  categories: ['audit'],
  handles: ['AuditOpened'],
  react,
};

const problemsOf = (
  projections: readonly Projection[],
  reactions: readonly Reaction[] = [],
): readonly string[] => {
  try {
    checkProjections(catalogue, projections, reactions);
    return [];
  } catch (error) {
    if (error instanceof ProjectionsMisdeclared) return error.problems;
    throw error;
  }
};

describe('the check before the start', () => {
  it('passes declarations that fit', () => {
    expect(problemsOf([auditTally, letterList], [reaction])).toEqual([]);
  });

  it('names the event type that a projection neither handles nor ignores', () => {
    expect(problemsOf([{ ...auditTally, ignores: [] }])).toEqual([
      'projection audit-tally: AuditClosed is neither handled nor ignored',
    ]);
  });

  it('names all problems at once', () => {
    const problems = problemsOf(
      [
        { ...auditTally, ignores: ['AuditClosed', 'AuditOpened', 'LetterSent'], version: 0 },
        { ...auditTally, name: 'Audit_Tally', categories: ['audits'], handles: [], ignores: [] },
        { ...letterList, tables: ['rm.letters', 'parked_event'] },
      ],
      [{ ...reaction, name: 'other', handles: [], categories: [] }],
    );
    expect(problems).toEqual([
      'projection audit-tally: version 0 is no positive integer',
      'projection audit-tally: LetterSent is no event type of its categories',
      'projection audit-tally: AuditOpened is both handled and ignored',
      expect.stringContaining('projection Audit_Tally: the name is not in kebab case'),
      'projection Audit_Tally: there is no category audits',
      'projection letter-list: table rm.letters is not in snake case, or names a schema',
      'projection letter-list: table parked_event belongs to the platform',
      'projection letter-list: it follows send-letter-when-audit-opened, which is no reaction',
      'reaction other: it handles no event',
      'reaction other: it hears no category',
      'table audit_tally is owned by audit-tally and Audit_Tally',
    ]);
  });

  it('refuses two of one name', () => {
    expect(problemsOf([auditTally, { ...auditTally, tables: ['other'] }], [reaction, reaction])).toEqual([
      'two projections are called audit-tally',
      'two reactions are called send-letter-when-audit-opened',
    ]);
  });

  it('asks a projection without categories for every type there is', () => {
    expect(problemsOf([{ ...auditTally, categories: [] }])).toEqual([
      'projection audit-tally: LetterSent is neither handled nor ignored',
    ]);
  });
});
