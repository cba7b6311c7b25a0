import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isLoopback, type Config } from '#platform/config';

/**
 * Listens where the configuration says, on this machine only while there is no login.
 * @returns the address callers use.
 */
export async function listen(app: NestFastifyApplication, { http }: Pick<Config, 'http'>): Promise<string> {
  if (!isLoopback(http.host))
    throw new Error(`Others can reach ${http.host}, and this release has no login.`);
  await app.listen(http.port, http.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : http.port;
  return `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${port}`;
}
