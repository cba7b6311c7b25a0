import type { EmbeddedPostgres } from './start-embedded-postgres.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * For scripts without a graceful shutdown of their own: the first signal stops the server, then takes its usual
 * effect. An application that shuts down by itself calls `stop()` at its end instead.
 */
export function stopOnSignals(server: Pick<EmbeddedPostgres, 'stop'>): void {
  for (const signal of signals) {
    process.once(signal, () => {
      void server.stop().finally(() => process.kill(process.pid, signal));
    });
  }
}
