import { describe, expect, it } from '@jest/globals';
import { EXPORT_COLUMNS } from './export-columns.js';
import { fileNameOf, headingOf, headsOf, type Exported } from './export-heading.js';

const exported = (filter: Partial<Exported['filter']>, language: 'da' | 'en' = 'da'): Exported => ({
  filter: { sort: 'dueOn', ...filter },
  dates: { asOf: '2022-12-16', knownOn: '2023-03-15', isNow: false },
  language,
});

describe('the first lines of an export', () => {
  it('tell the dates and every filter in the reader’s words', () => {
    const filter = {
      region: '1084',
      state: ['open' as const, 'closed' as const],
      overdue: true,
      looked: false,
      waitingFor: 'us' as const,
      dueBefore: '2023-01-01',
    };
    expect(headingOf(exported(filter))).toEqual([
      'Kontroller. Status pr. 2022-12-16, som kendt 2023-03-15',
      'Filter: Region: 1084; Tilstand: Åben, Lukket; Overskredet: Ja; Afventer: Os; Frist før: 2023-01-01; Set på: Nej; Sorteret efter: dueOn',
    ]);
    expect(headingOf(exported(filter, 'en'))[0]).toBe(
      'Consent checks. As of 2022-12-16, as known on 2023-03-15',
    );
  });

  it('name the columns in both languages, each once', () => {
    for (const language of ['da', 'en'] as const) {
      expect(headsOf(language)).toHaveLength(EXPORT_COLUMNS.length);
      expect(new Set(headsOf(language)).size).toBe(EXPORT_COLUMNS.length);
    }
  });

  it('name a file that tells what is in it, and no path', () => {
    expect(fileNameOf(exported({ region: '1084' }), 'csv')).toBe('kontroller-1084-2022-12-16.csv');
    expect(fileNameOf(exported({ round: 'a/../b' }, 'en'), 'xlsx')).toBe(
      'consent-checks-a_.._b-2022-12-16.xlsx',
    );
  });
});
