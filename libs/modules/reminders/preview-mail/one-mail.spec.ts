import { expect, it } from '@jest/globals';
import { regionsWith } from './one-mail.js';

const days = { from: '2023-01-30', until: '2023-02-02' };
const regions = ['1081', '1082', '1084'];

it('looks at the own region alone while each has contacts of its own', () => {
  expect(regionsWith('1082', regions, days, (region) => [`contact-${region}`])).toEqual(['1082']);
  expect(regionsWith('1082', regions, days, () => [])).toEqual(['1082']);
});

it('looks at every region that somebody answers for as well, if only on one of the days', () => {
  const shared = (region: string | null, day: string) =>
    region !== '1081' && day === '2023-02-01' ? ['both'] : [`contact-${region}`];
  expect(regionsWith('1082', regions, days, shared)).toEqual(['1082', '1084']);
  expect(regionsWith(null, regions, days, () => ['office'])).toEqual(regions);
});
