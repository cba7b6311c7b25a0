import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { HeaderIdentity } from './header.identity.js';

const headers = {
  host: 'localhost:3000',
  'x-tilsyn-user': 'au-1',
  'x-tilsyn-role': 'auditor',
  'x-forwarded-for': '127.0.0.1',
};
const from = (remoteAddress: string | undefined) =>
  new HeaderIdentity().identify({ headers, socket: { remoteAddress } } as unknown as FastifyRequest);

describe('headers as identity', () => {
  it('are believed from this machine', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(await from(address)).toEqual({ id: 'au-1', role: 'auditor', region: undefined });
  });

  it('are believed from nowhere else, whatever a proxy says', async () => {
    for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '2001:db8::1', undefined])
      await expect(from(address)).rejects.toMatchObject({ code: 'identity.not-local' });
  });
});
