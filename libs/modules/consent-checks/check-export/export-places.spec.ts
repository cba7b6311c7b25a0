import { expect, it } from '@jest/globals';
import { ExportPlaces } from './export-places.service.js';

const code = (expected: string): unknown => expect.objectContaining({ code: expected });

it('lets one reader take two exports at a time, and four go on in all', () => {
  const places = new ExportPlaces();
  const leave = places.take('a');
  places.take('a');
  expect(() => places.take('a')).toThrow(code('consent-check.too-many-exports'));
  places.take('b');
  places.take('c');
  expect(() => places.take('d')).toThrow(code('consent-check.exports-busy'));
  leave();
  leave();
  places.take('d');
  expect(() => places.take('e')).toThrow(code('consent-check.exports-busy'));
});
