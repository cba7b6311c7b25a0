import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '#platform/kernel';
import { inStream } from '#platform/projections';
import * as cast from '../organisations.fixtures.js';
import { programmeEvents, type ProgrammeEvent } from '../programme-events.js';
import { defaultDeadlines } from '../programme.js';
import { historyOf } from './programme-history.js';

const everything: ProgrammeEvent[] = [
  cast.programmeRegistered,
  cast.hovedstadenRegistered,
  cast.regionsSucceeded,
  cast.contactAppointed(),
  ...([
    [
      'PatientGroupRegistered',
      { patientGroup: 'rare', names: { da: 'Sjældne', en: 'Rare' }, validFrom: '2021-01-01' },
    ],
    [
      'DepartmentRegistered',
      { department: 'RH-KGA', region: '1084', names: { da: 'Klinisk', en: 'Clinical' } },
    ],
    ['ContactRetired', { contact: 'consent-1084' }],
    ['DeadlinePolicySet', { deadlines: { ...defaultDeadlines, answer: 12, verification: 3 } }],
    ['ClosedDaysSet', { policy: { closedDays: ['12-24'], extraClosedDates: [], extraOpenDates: [] } }],
    ['FamilyCorrelationSet', { correlation: 0.5 }],
  ].map(([type, data]) => ({
    type,
    data: { programme: cast.PROGRAMME, occurredOn: '2022-12-16', ...(data as object) },
  })) as ProgrammeEvent[]),
];
const recorded = inStream('programme-dk-genome', everything) as Recorded<ProgrammeEvent>[];
const wordsIn = (language: 'da' | 'en') =>
  new Map(historyOf(recorded, language).map(({ type, words }) => [type, words]));

describe('the history of a programme', () => {
  it('has words for every type of event, in both languages', () => {
    const [da, en] = [wordsIn('da'), wordsIn('en')];
    for (const type of Object.keys(programmeEvents.definitions)) {
      expect(da.get(type)).toMatch(/ .*\.$/);
      expect(da.get(type)).not.toBe(en.get(type));
    }
  });
  it('begins with the latest, and says when, about what and by whom', () => {
    const [latest, ...others] = historyOf(recorded, 'da');
    expect(latest).toMatchObject({
      ...{ revision: 9, type: 'FamilyCorrelationSet', about: 'policy', occurredOn: '2022-12-16' },
      by: { id: expect.any(String), role: expect.any(String) },
      words: 'Korrelationen inden for en familie er 0,5.',
    });
    expect(others.at(-1)).toMatchObject({ revision: 0, about: 'programme' });
  });
  it('tells which deadlines became others', () => {
    expect(wordsIn('en').get('DeadlinePolicySet')).toBe(
      'Deadlines in business days: answer 10 → 12, verification of the closing 5 → 3.',
    );
  });
  it('names nobody', () => {
    expect(JSON.stringify(historyOf(recorded, 'da'))).not.toMatch(/@|sealed|personal/);
    expect(wordsIn('da').get('ContactAppointed')).toBe(
      'Hvervet consent-1084 er besat: samtykkekontakt for region 1084.',
    );
  });
});
