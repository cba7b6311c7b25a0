import { consentStatusProjection } from '#modules/consent-checks';
import { ProjectionRunner, type Projection } from '#platform/projections';
import type { Instance } from '../instance.js';

/** The real projection; the history holds already what its reactions would have done, so it waits for none. */
export const benchedProjection: Projection = { ...consentStatusProjection, follows: [] };

export const runnerOf = ({ log, pool }: Instance): ProjectionRunner =>
  new ProjectionRunner({ log, pool, projections: [benchedProjection] });

/** Events per second of the live runner on its way from the start to the end of the log. */
export async function catchUpLive(instance: Instance, events: number): Promise<number> {
  const runner = runnerOf(instance);
  const head = await instance.log.store.head();
  const began = performance.now();
  await runner.start();
  try {
    const timeoutMs = 30 * 60_000;
    const level = await runner.waitFor(head, { projection: benchedProjection.name, timeoutMs });
    if (!level) throw new Error('the projection did not come level with the log within half an hour');
    return events / ((performance.now() - began) / 1_000);
  } finally {
    await runner.stop();
  }
}
