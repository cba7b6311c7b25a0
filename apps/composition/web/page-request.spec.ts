import { describe, expect, it } from '@jest/globals';
import { askedOf } from './page-request.js';

const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('what an address asks the web application for', () => {
  it.each(['/', '/index.html', '/items/R-1.2', '/m/0a1b', '/rounds/2023/report'])('%s is a page', (path) => {
    expect(askedOf(path, browser)).toEqual({ kind: 'page' });
  });
  it('is no page to a program, but for the first one', () => {
    expect([askedOf('/items', '*/*'), askedOf('/items', '')]).toEqual([undefined, undefined]);
    expect(askedOf('/', '*/*')).toEqual({ kind: 'page' });
  });
  it.each(['/assets/index-B2x.js', '/favicon.svg'])('%s is a file, whoever asks', (path) => {
    expect([askedOf(path, browser), askedOf(path, '*/*')]).toEqual([
      { kind: 'file', path },
      { kind: 'file', path },
    ]);
  });
  it.each(['/api/nowhere', '/api', '/healthz', '/readyz', '/problems/x.y', '/.well-known/security.txt'])(
    '%s is not its own to answer',
    (path) => expect(askedOf(path, browser)).toBeUndefined(),
  );
  it('leaves alone what only begins like an address of the API', () => {
    expect(askedOf('/apiary', browser)).toEqual({ kind: 'page' });
  });
});
