import { describe, expect, it } from '@jest/globals';
import { saidChance } from './said-chance.js';

describe('a chance in words', () => {
  it.each([
    [0, { key: 'none', percent: 0 }],
    [0.9499, { key: 'at-least', percent: 94 }],
    [0.95, { key: 'at-least', percent: 95 }],
    [1 - 0.05, { key: 'at-least', percent: 95 }],
    [0.9999, { key: 'nearly', percent: 99 }],
    [1, { key: 'certain', percent: 100 }],
  ])('is never more than it is: %f', (chance, said) => expect(saidChance(chance)).toEqual(said));
});
