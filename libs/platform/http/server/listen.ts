import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isLoopback, type Config } from '#platform/config';

/**
 * Listens where the configuration says; on this machine only where anybody may be anybody.
 * @returns the address callers use.
 */
export async function listen(
  app: NestFastifyApplication,
  { http, mode }: Pick<Config, 'http' | 'mode'>,
): Promise<string> {
  if (!isLoopback(http.host) && mode !== 'production')
    throw new Error(`Others can reach ${http.host}, and in mode ${mode} anybody may be anybody.`);
  await app.listen(http.port, http.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : http.port;
  return `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${port}`;
}
