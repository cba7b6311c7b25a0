import { describe, expect, it } from '@jest/globals';
import { complaintAbout } from './file-complaint.js';

const file = (name: string, size = 10) => ({ name, size });

describe('a frame file, before it is sent', () => {
  it('may be a CSV file or a workbook', () => {
    expect(complaintAbout(file('population.csv'))).toBeUndefined();
    expect(complaintAbout(file('POPULATION.XLSX'))).toBeUndefined();
  });

  it('is told why it cannot be taken', () => {
    expect(complaintAbout(undefined)).toBe('missing');
    expect(complaintAbout(file('population.pdf'))).toBe('kind');
    expect(complaintAbout(file('population.xlsm'))).toBe('kind');
    expect(complaintAbout(file('population.csv', 0))).toBe('empty');
    expect(complaintAbout(file('population.csv', 513 * 1024 * 1024))).toBe('oversize');
    expect(complaintAbout(file('010190-1234.csv'))).toBe('cpr');
  });
});
