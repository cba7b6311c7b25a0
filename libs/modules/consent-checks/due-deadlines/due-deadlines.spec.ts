import { describe, expect, it } from '@jest/globals';
import { dueByRegion } from './due-deadlines.js';

describe('what falls due', () => {
  it('is counted per region and kind', () => {
    const regions = dueByRegion([
      { region: '1085', kind: 'answer', deadlines: 2 },
      { region: '1084', kind: 'answer', deadlines: 3 },
      { region: '1084', kind: 'verification', deadlines: 1 },
    ]);
    expect(regions).toMatchObject([
      { region: '1084', due: 4, byKind: { answer: 3, verification: 1, assessment: 0 } },
      { region: '1085', due: 2, byKind: { answer: 2 } },
    ]);
  });
});
