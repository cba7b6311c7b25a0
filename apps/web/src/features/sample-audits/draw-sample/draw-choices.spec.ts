import { describe, expect, it } from '@jest/globals';
import type { DrawMade } from '../round.js';
import { allocationOf, asHex, complaintAboutSeed, firstChoices, isSeedDay } from './draw-choices.js';

const regions = ['1083', '1084'];
const blank = firstChoices({ drawn: [], regions }, '2023-04-01');

describe('the choices before a draw', () => {
  it('begin empty, with the day of today', () => {
    expect(blank).toMatchObject({ seed: '', seedFixedOn: '2023-04-01', kind: 'equal', total: '' });
    expect(blank.perRegion).toEqual({ '1083': '', '1084': '' });
  });

  it('go on from the last draw, with its seed', () => {
    const drawn: DrawMade = {
      draw: 1,
      algorithm: 'tilsyn-draw/1',
      seed: 'tre terninger 6 4 1',
      seedOrigin: 'dice',
      seedFixedOn: '2023-03-20',
      allocation: { kind: 'minimum', total: 60, minimum: 5 },
      on: '2023-03-21',
    };
    expect(firstChoices({ drawn: [drawn], regions }, '2023-04-01')).toMatchObject({
      seed: 'tre terninger 6 4 1',
      seedOrigin: 'dice',
      seedFixedOn: '2023-03-20',
      kind: 'minimum',
      total: '60',
      minimum: '5',
    });
  });

  it('make an allocation once the numbers are there', () => {
    expect(allocationOf(blank)).toBeUndefined();
    expect(allocationOf({ ...blank, total: '60' })).toEqual({ kind: 'equal', total: 60 });
    expect(allocationOf({ ...blank, total: '6o' })).toBeUndefined();
    expect(allocationOf({ ...blank, kind: 'minimum', total: '60' })).toBeUndefined();
    expect(allocationOf({ ...blank, kind: 'minimum', total: '60', minimum: '5' })).toEqual({
      kind: 'minimum',
      total: 60,
      minimum: 5,
    });
  });

  it('take an empty region for none, and no region at all for no answer', () => {
    const fixed = { ...blank, kind: 'fixed' } as const;
    expect(allocationOf(fixed)).toBeUndefined();
    expect(allocationOf({ ...fixed, perRegion: { '1083': '10', '1084': '' } })).toEqual({
      kind: 'fixed',
      perRegion: { '1083': 10, '1084': 0 },
    });
    expect(allocationOf({ ...fixed, perRegion: { '1083': '-1', '1084': '3' } })).toBeUndefined();
  });

  it('take a seed that is text or hexadecimal digits, and no CPR number', () => {
    expect(complaintAboutSeed('')).toBe('missing');
    expect(complaintAboutSeed('tre terninger')).toBeUndefined();
    expect(complaintAboutSeed('010190-1234')).toBe('cpr');
    expect(complaintAboutSeed(`0101901234${'0'.repeat(54)}`)).toBeUndefined();
    expect(complaintAboutSeed('to\nlinjer')).toBe('malformed');
    expect(complaintAboutSeed('x'.repeat(201))).toBe('long');
  });

  it('take a day of the seed between the freeze and today', () => {
    expect(isSeedDay('2023-04-01', '2023-03-20', '2023-04-01')).toBe(true);
    expect(isSeedDay('2023-03-19', '2023-03-20', '2023-04-01')).toBe(false);
    expect(isSeedDay('2023-04-02', '2023-03-20', '2023-04-01')).toBe(false);
    expect(isSeedDay('', null, '2023-04-01')).toBe(false);
  });

  it('write chance as hexadecimal digits', () => {
    expect(asHex(new Uint8Array([0, 15, 255]))).toBe('000fff');
  });
});
