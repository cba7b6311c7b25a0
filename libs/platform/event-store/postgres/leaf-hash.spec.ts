import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { leafHash } from './leaf-hash.js';

const event = {
  id: '01234567-89ab-5def-8123-456789abcdef',
  type: 'Ting',
  stream: 'sag-ø',
  revision: 2,
  position: '258',
  recordedAt: '1970-01-01T00:00:01.000Z',
  data: Buffer.from('{}'),
  metadata: new Uint8Array(),
};

describe('leafHash', () => {
  it('hashes the record as it is written down', () => {
    const record = [
      '00',
      '0000000000000102',
      '0000000000000002',
      '0123456789ab5def8123456789abcdef',
      '00000000000003e8',
      '00000006' + '7361672dc3b8',
      '00000004' + '54696e67',
      '00000002' + '7b7d',
      '00000000',
    ].join('');
    const expected = createHash('sha256').update(Buffer.from(record, 'hex')).digest('hex');
    expect(leafHash(event).toString('hex')).toBe(expected);
    expect(expected).toBe('1b28b01ca2893f2a87b4ea2e5d04a47e3d99a126f66588581226b060fb4f16df');
  });

  it.each([
    { position: '259' },
    { revision: 3 },
    { stream: 'sag-o' },
    { type: 'Tin', data: Buffer.from('g{}') },
    { recordedAt: '1970-01-01T00:00:01.001Z' },
    { data: new Uint8Array(), metadata: Buffer.from('{}') },
  ])('differs when the event has %j', (change) => {
    expect(leafHash({ ...event, ...change })).not.toEqual(leafHash(event));
  });
});
